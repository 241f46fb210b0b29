/** Operations over arrays and lists, by size and by what an element costs. */
package io.github.beat4j.jmh.sections.collections;
