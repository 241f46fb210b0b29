package io.github.beat4j;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Dependencies go one way: API, scheduler, deque, layout; functional interfaces, carriers, kernels,
 * memory pools and the model of the machine stand alone.
 */
class ArchitectureTest {
  private static final String OURS = "io.github.beat4j..";
  private static final String API = "io.github.beat4j";
  private static final String ALGORITHMS = "io.github.beat4j.algorithms..";
  private static final String COLLECTIONS = "io.github.beat4j.collections..";
  private static final String CONTEXT = "io.github.beat4j.context..";
  private static final String FUNCTION = "io.github.beat4j.function..";
  private static final String KERNELS = "io.github.beat4j.kernels..";
  private static final String SCHEDULER = "io.github.beat4j.scheduler..";
  private static final String DEQUE = "io.github.beat4j.deque..";
  private static final String MEMORY = "io.github.beat4j.memory..";
  private static final String LAYOUT = "io.github.beat4j.layout..";
  private static final String THREADS = "io.github.beat4j.threads..";
  private static final String TOPOLOGY = "io.github.beat4j.topology..";

  private static JavaClasses library;

  @BeforeAll
  static void readTheClassFiles() {
    library =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.beat4j");
  }

  @Test
  void functionDependsOnNothingOfOurs() {
    dependsOnlyOn(FUNCTION, FUNCTION).check(library);
  }

  @Test
  void contextDependsOnNothingOfOurs() {
    dependsOnlyOn(CONTEXT, CONTEXT).check(library);
  }

  @Test
  void onlyTheirCarriersKnowSlf4jAndMicrometer() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.github.beat4j.context.MdcCarrier")
        .and()
        .doNotHaveFullyQualifiedName("io.github.beat4j.context.MicrometerCarrier")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "io.micrometer.."))
        .check(library);
  }

  @Test
  void topologyDependsOnNothingOfOurs() {
    dependsOnlyOn(TOPOLOGY, TOPOLOGY).check(library);
  }

  @Test
  void onlyItsReaderKnowsOshi() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.github.beat4j.topology.OshiReader")
        .should()
        .dependOnClassesThat(resideInAnyPackage("oshi.."))
        .check(library);
  }

  @Test
  void kernelsDependOnNothingOfOursAndNobodyOnVectors() {
    dependsOnlyOn(KERNELS, KERNELS).check(library);
    noClasses().should().dependOnClassesThat(resideInAnyPackage("jdk.incubator..")).check(library);
  }

  @Test
  void layoutAndThreadsDependOnNothingOfOurs() {
    dependsOnlyOn(LAYOUT, LAYOUT).check(library);
    dependsOnlyOn(THREADS, THREADS).check(library);
  }

  @Test
  void memoryDependsOnLayoutAndThreadsOnly() {
    dependsOnlyOn(MEMORY, MEMORY, LAYOUT, THREADS).check(library);
  }

  @Test
  void dequeDependsOnLayoutOnly() {
    dependsOnlyOn(DEQUE, DEQUE, LAYOUT).check(library);
  }

  @Test
  void schedulerDoesNotKnowTheApi() {
    dependsOnlyOn(SCHEDULER, SCHEDULER, CONTEXT, FUNCTION, DEQUE, LAYOUT, THREADS, TOPOLOGY)
        .check(library);
  }

  @Test
  void algorithmsStandOnTheApiAlone() {
    dependsOnlyOn(ALGORITHMS, ALGORITHMS, API, FUNCTION, KERNELS).check(library);
    noClasses()
        .that()
        .resideInAPackage(OURS)
        .and()
        .resideOutsideOfPackages(ALGORITHMS, COLLECTIONS)
        .should()
        .dependOnClassesThat(resideInAnyPackage(ALGORITHMS))
        .check(library);
  }

  @Test
  void nobodyNeedsEclipseCollectionsWhoDoesNotAskForThem() {
    dependsOnlyOn(COLLECTIONS, COLLECTIONS, ALGORITHMS, API, FUNCTION).check(library);
    noClasses()
        .that()
        .resideInAPackage(OURS)
        .and()
        .resideOutsideOfPackage(COLLECTIONS)
        .should()
        .dependOnClassesThat(resideInAnyPackage(COLLECTIONS, "org.eclipse.collections.."))
        .check(library);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Impl|V2)(\\$.*)?")
        .allowEmptyShould(true)
        .check(library);
  }

  @Test
  void nothingUsesUnsafe() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("sun.misc..", "jdk.internal.."))
        .allowEmptyShould(true)
        .check(library);
  }

  @Test
  void nothingPrintsOrLogs() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(library);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true).check(library);
  }

  private static ArchRule dependsOnlyOn(String origin, String... allowed) {
    return classes()
        .that()
        .resideInAPackage(origin)
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage(OURS)).or(resideInAnyPackage(allowed)).as("are allowed"))
        .allowEmptyShould(true);
  }
}
