package io.github.beat4j.examples.cli;

/** What the process tells its caller; each command says in its help what it means there. */
final class ExitStatus {
  static final int FINE = 0;

  /** The job is done, but not all is well. */
  static final int WARNING = 1;

  static final int USAGE = 2;

  /** The program itself failed. */
  static final int FAILURE = 3;

  private ExitStatus() {}
}
