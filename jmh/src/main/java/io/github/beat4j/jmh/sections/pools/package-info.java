/** Pools of objects beside other ways to have one. */
package io.github.beat4j.jmh.sections.pools;
