package io.github.beat4j.scheduler;

/** Numbers that look random; an interface, so that a run can be repeated with the same ones. */
interface RandomSource {
  /** The next number, from 0 to below the bound. */
  int next(int bound);
}
