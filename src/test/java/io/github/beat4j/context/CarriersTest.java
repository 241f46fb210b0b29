package io.github.beat4j.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.beat4j.BeatPool;
import io.micrometer.context.ContextRegistry;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/** Each ready-made carrier: seen in a stolen branch, and gone afterwards. */
@Timeout(60)
class CarriersTest {
  private static final ThreadLocal<String> LOCAL = new ThreadLocal<>();
  private static final URL[] NONE = {};
  private static final String KEY = "carriers-test";

  private static BeatPool pool(ContextCarrier... carriers) {
    return BeatPool.builder().workers(2).context(carriers).build();
  }

  @Test
  void a_thread_local() {
    Bystander bystander = new Bystander(LOCAL::get);
    try (BeatPool pool = pool(bystander, ContextCarrier.threadLocal(LOCAL))) {
      for (String value : Arrays.asList("one", null, "two")) {
        LOCAL.set(value);
        assertThat(pool.<String, RuntimeException>invoke(() -> Stolen.see(LOCAL::get)))
            .isEqualTo(value);
        assertThat(LOCAL.get()).isEqualTo(value);
      }
    } finally {
      LOCAL.remove();
    }
    bystander.hasSeenOnly(null);
  }

  @Test
  void what_is_not_registered_is_not_carried() {
    try (BeatPool pool = pool()) {
      LOCAL.set("mine");
      assertThat(pool.<String, RuntimeException>invoke(() -> Stolen.see(LOCAL::get))).isNull();
    } finally {
      LOCAL.remove();
    }
  }

  @Test
  void the_context_class_loader_unless_it_is_switched_off() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader former = thread.getContextClassLoader();
    Bystander bystander = new Bystander(() -> Thread.currentThread().getContextClassLoader());
    try (URLClassLoader loader = new URLClassLoader(NONE);
        BeatPool with = pool();
        BeatPool without = BeatPool.builder().workers(2).contextClassLoader(false).build();
        BeatPool watched =
            BeatPool.builder()
                .workers(2)
                .contextClassLoader(false)
                .context(bystander, loaderByHand())
                .build()) {
      thread.setContextClassLoader(loader);
      assertThat(seenLoader(with)).isSameAs(loader);
      assertThat(with.submit(CarriersTest::contextClassLoader).get()).isSameAs(loader);
      assertThat(seenLoader(without)).isSameAs(ClassLoader.getSystemClassLoader());
      assertThat(without.submit(CarriersTest::contextClassLoader).get())
          .isSameAs(ClassLoader.getSystemClassLoader());
      assertThat(seenLoader(watched)).isSameAs(loader);
      bystander.hasSeenOnly(ClassLoader.getSystemClassLoader());
      thread.setContextClassLoader(null);
      assertThat(seenLoader(with)).isNull();
      assertThat(thread.getContextClassLoader()).isNull();
    } finally {
      thread.setContextClassLoader(former);
    }
  }

  /** Its own state is what the default carrier finds and must leave. */
  @Test
  void a_thread_keeps_no_class_loader() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader former = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(NONE);
        BeatPool pool = pool()) {
      for (ClassLoader mine : List.of(loader, ClassLoader.getSystemClassLoader())) {
        thread.setContextClassLoader(mine);
        Thread thief = pool.invoke(() -> Stolen.see(() -> forgetfully(new URLClassLoader(NONE))));
        thread.setContextClassLoader(former);
        while (!ClassLoader.getSystemClassLoader().equals(thief.getContextClassLoader()))
          Thread.sleep(1);
      }
    } finally {
      thread.setContextClassLoader(former);
    }
  }

  private static Thread forgetfully(ClassLoader loader) {
    Thread.currentThread().setContextClassLoader(loader);
    return Thread.currentThread();
  }

  private static ContextCarrier loaderByHand() {
    return ContextCarrier.of(
        CarriersTest::contextClassLoader,
        loader -> Thread.currentThread().setContextClassLoader(loader));
  }

  private static ClassLoader contextClassLoader() {
    return Thread.currentThread().getContextClassLoader();
  }

  private static ClassLoader seenLoader(BeatPool pool) {
    return pool.invoke(() -> Stolen.see(CarriersTest::contextClassLoader));
  }

  @Test
  void the_logging_context() {
    Bystander bystander = new Bystander(() -> MDC.get(KEY));
    try (BeatPool pool = pool(bystander, ContextCarrier.mdc())) {
      for (String value : List.of("one", "two")) {
        MDC.put(KEY, value);
        assertThat(pool.<String, RuntimeException>invoke(() -> Stolen.see(() -> MDC.get(KEY))))
            .isEqualTo(value);
      }
      MDC.clear();
      assertThat(pool.<String, RuntimeException>invoke(() -> Stolen.see(() -> MDC.get(KEY))))
          .isNull();
    } finally {
      MDC.clear();
    }
    bystander.hasSeenOnly(null);
  }

  @Test
  void what_micrometer_knows() {
    ContextRegistry.getInstance().registerThreadLocalAccessor(KEY, LOCAL);
    Bystander bystander = new Bystander(LOCAL::get);
    try (BeatPool pool = pool(bystander, ContextCarrier.micrometer())) {
      for (String value : List.of("one", "two")) {
        LOCAL.set(value);
        assertThat(pool.<String, RuntimeException>invoke(() -> Stolen.see(LOCAL::get)))
            .isEqualTo(value);
      }
      LOCAL.remove();
      assertThat(pool.<String, RuntimeException>invoke(() -> Stolen.see(LOCAL::get))).isNull();
    } finally {
      LOCAL.remove();
      ContextRegistry.getInstance().removeThreadLocalAccessor((Object) KEY);
    }
    bystander.hasSeenOnly(null);
  }

  @Test
  void scoped_values() {
    assumeTrue(ScopedValues.exist());
    Object one = ScopedValues.newKey();
    Object two = ScopedValues.newKey();
    Object unbound = ScopedValues.newKey();
    Object stranger = ScopedValues.newKey();
    Bystander bystander = new Bystander(() -> ScopedValues.get(one));
    ContextCarrier carrier = ContextCarrier.scopedValues(one, two, unbound);
    Runnable check =
        () ->
            assertThat(
                    Stolen.see(
                        () ->
                            Arrays.asList(
                                ScopedValues.get(one),
                                ScopedValues.get(two),
                                ScopedValues.get(unbound),
                                ScopedValues.get(stranger))))
                .containsExactly("1", "2", null, null);
    try (BeatPool pool = pool(bystander, carrier)) {
      ScopedValues.run(
          one,
          "1",
          () ->
              ScopedValues.run(
                  two, "2", () -> ScopedValues.run(stranger, "3", () -> pool.invoke(check::run))));
      assertThat(
              pool.<Object, RuntimeException>invoke(() -> Stolen.see(() -> ScopedValues.get(one))))
          .isNull();
    }
    bystander.hasSeenOnly(null);
  }

  @Test
  void scoped_values_want_a_newer_java_and_scoped_values() {
    if (ScopedValues.exist()) {
      assertThatThrownBy(() -> ContextCarrier.scopedValues("key"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("scopedValues: java.lang.String (expected: java.lang.ScopedValue)");
      assertThatCode(() -> ContextCarrier.scopedValues()).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> ContextCarrier.scopedValues())
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageMatching("scopedValues: Java \\d+ \\(expected: 25 or later\\); leave it out");
    }
  }

  @Test
  void a_carrier_names_the_library_that_is_missing() throws Exception {
    assumeFalse(ContextCarrier.class.getModule().isNamed());
    URL classes = ContextCarrier.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      Class<?> carrier = alone.loadClass(ContextCarrier.class.getName());
      for (String name : List.of("mdc", "micrometer")) {
        assertThatThrownBy(() -> carrier.getMethod(name).invoke(null))
            .isInstanceOf(InvocationTargetException.class)
            .cause()
            .isInstanceOf(IllegalStateException.class)
            .hasMessageMatching(name + ": .* missing \\(expected: .*\\); add it, or leave it out");
      }
    }
  }
}
