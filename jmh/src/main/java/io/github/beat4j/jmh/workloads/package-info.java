/** What is measured: each workload plainly, on Beat and on ForkJoinPool, with its result known. */
package io.github.beat4j.jmh.workloads;
