package io.github.beat4j.jmh.results;

import java.util.List;

/**
 * Where, when and how a run was measured.
 *
 * @param date ISO date and time, UTC
 * @param commit of the sources, and whether they were changed since; "unknown" outside a checkout
 * @param jdk version and vendor's build
 * @param vm name of the virtual machine
 * @param flags of the measured JVMs
 * @param kernel name and version of the operating system
 * @param machine the processor's name
 * @param processors how many the JVM may use
 * @param workers how many threads each subject may use
 * @param forks JVMs per measurement
 * @param quick whether the rounds were short
 */
public record Conditions(
    String date,
    String commit,
    String jdk,
    String vm,
    List<String> flags,
    String kernel,
    String machine,
    int processors,
    int workers,
    int forks,
    boolean quick) {

  public Conditions {
    flags = List.copyOf(flags);
  }
}
