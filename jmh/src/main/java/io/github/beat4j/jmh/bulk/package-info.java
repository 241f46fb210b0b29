/**
 * Operations over whole arrays and lists, by size and by what an element costs, and their peers.
 */
package io.github.beat4j.jmh.bulk;
