/** What the compiler inlines into the callers of the library, and what it does not, and why. */
package io.github.beat4j.jmh.inlining;
