/** Loops over arrays with the JDK's incubating Vector API. */
package io.github.beat4j.simd;
