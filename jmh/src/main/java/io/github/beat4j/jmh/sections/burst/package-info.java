/** Small jobs and rare ones: what a service asks of a pool. */
package io.github.beat4j.jmh.sections.burst;
