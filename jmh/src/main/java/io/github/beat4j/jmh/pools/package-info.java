/** What the pools section measures: ways to have an object for a moment. */
package io.github.beat4j.jmh.pools;
