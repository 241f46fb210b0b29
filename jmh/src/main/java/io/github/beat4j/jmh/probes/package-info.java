/** What the comparison's sections measure in JVMs of their own, beside the workloads. */
package io.github.beat4j.jmh.probes;
