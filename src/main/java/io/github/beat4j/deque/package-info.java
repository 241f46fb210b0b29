/** Work-stealing deques: one owner, any number of thieves. */
@NullMarked
package io.github.beat4j.deque;

import org.jspecify.annotations.NullMarked;
