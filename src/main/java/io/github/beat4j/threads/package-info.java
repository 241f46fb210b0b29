/** What JDK 17 does not tell of threads. Not exported. */
@NullMarked
package io.github.beat4j.threads;

import org.jspecify.annotations.NullMarked;
