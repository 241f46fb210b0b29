package io.github.beat4j.results;

import java.util.SortedSet;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * Runs jcstress in JVMs whose locks are as they are by default. Up to JDK 17 jcstress runs each
 * test a second time with biased locking, which that JDK has off by default and deprecates, and
 * later ones no longer have. No protocol tested here has a monitor, so the second run shows nothing
 * more, and it takes as long as the first.
 */
public final class DefaultLocks extends JCStress {
  private static final String BIASED = "-XX:+UseBiasedLocking";

  private DefaultLocks(Options options) {
    super(options);
  }

  /**
   * Runs the tests that the options of jcstress name.
   *
   * @param args the options of jcstress
   * @throws Exception if a test had a forbidden outcome, or could not run
   */
  public static void main(String[] args) throws Exception {
    Options options = new Options(args);
    if (!options.parse()) System.exit(1);
    new DefaultLocks(options).run();
  }

  /** The tests: asked for after the kinds of JVMs are known, and before they are combined. */
  @Override
  public SortedSet<String> getTests() {
    VMSupport.getAvailableVMConfigs().removeIf(config -> config.origArgs().contains(BIASED));
    return super.getTests();
  }
}
