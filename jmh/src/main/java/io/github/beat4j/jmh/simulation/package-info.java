/** Beat's scheduler on virtual workers: recorded task graphs, costs, speed-up curves. */
package io.github.beat4j.jmh.simulation;
