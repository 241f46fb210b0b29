/**
 * The operations of Eclipse Collections, potentially in parallel. Needs {@code
 * org.eclipse.collections:eclipse-collections}, which is not brought along.
 */
@NullMarked
package io.github.beat4j.collections;

import org.jspecify.annotations.NullMarked;
