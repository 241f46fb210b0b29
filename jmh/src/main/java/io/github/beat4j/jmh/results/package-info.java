/** What was measured, under which conditions, and what may be concluded from it. */
package io.github.beat4j.jmh.results;
