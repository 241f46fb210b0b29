package io.github.beat4j.scheduler;

/** Keeps what every call writes away from what others read. */
@SuppressWarnings("unused")
abstract class WorkerStatePadding extends WorkerState {
  private int gap;
  private long q00, q01, q02, q03, q04, q05, q06, q07;
  private long q08, q09, q10, q11, q12, q13, q14, q15;
}
