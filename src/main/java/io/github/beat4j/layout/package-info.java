/** Cache-line layout: padding shared by everything that two threads write. */
@NullMarked
package io.github.beat4j.layout;

import org.jspecify.annotations.NullMarked;
