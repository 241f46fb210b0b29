/**
 * A report on a CSV file of any length: revenue by region and month, through Eclipse Collections.
 */
@NullMarked
package io.github.beat4j.examples.report;

import org.jspecify.annotations.NullMarked;
