/** The regression guard: ratios with limits so wide that only a real fault is beyond them. */
package io.github.beat4j.jmh.guard;
