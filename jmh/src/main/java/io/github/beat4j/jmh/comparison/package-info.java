/** The workloads of the comparison, each written for every subject that suits it. */
package io.github.beat4j.jmh.comparison;
