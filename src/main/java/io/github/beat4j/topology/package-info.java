/**
 * The machine as this process may use it: processors, cores, caches, NUMA nodes, limits. Read from
 * {@code /sys} on Linux; elsewhere by OSHI ({@code com.github.oshi:oshi-core}), for those who have
 * it.
 */
@NullMarked
package io.github.beat4j.topology;

import org.jspecify.annotations.NullMarked;
