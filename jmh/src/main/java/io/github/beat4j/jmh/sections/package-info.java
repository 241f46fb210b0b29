/** The parts of the comparison, and what each of them measures. */
package io.github.beat4j.jmh.sections;
