/** How it is measured: child JVMs, interleaved rounds, minima, bars. */
package io.github.beat4j.jmh.measure;
