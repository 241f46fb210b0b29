package io.github.beat4j.jmh.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.concurrent.TimeUnit;

/** The main class of a child JVM: measures one variant of a probe. */
public final class Child {
  private static final long LONGEST_SECONDS = 120;

  private Child() {}

  public static void main(String[] args) throws Exception {
    long begin = System.nanoTime();
    Thread watchdog = new Thread(Child::dumpAndHalt, "watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
    Report report = new Report(Boolean.parseBoolean(args[2]), begin);
    Class<? extends Probe> probe = Class.forName(args[0]).asSubclass(Probe.class);
    probe.getConstructor().newInstance().measure(args[1], report);
    System.out.flush();
    System.exit(0);
  }

  /** A child that hangs says where: the lost wake-up is the most valuable find of a benchmark. */
  private static void dumpAndHalt() {
    try {
      TimeUnit.SECONDS.sleep(LONGEST_SECONDS);
    } catch (InterruptedException e) {
      return;
    }
    System.out.println("hung for " + LONGEST_SECONDS + " s");
    for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
      System.out.print(thread);
    System.out.flush();
    Runtime.getRuntime().halt(3);
  }
}
