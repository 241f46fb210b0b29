/** A run's results for people: as a page, as Markdown, and beside another run's. */
package io.github.beat4j.jmh.report;
