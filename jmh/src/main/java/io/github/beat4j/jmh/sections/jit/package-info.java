/** What the compiler makes of the library: how soon, how equally, and in which company. */
package io.github.beat4j.jmh.sections.jit;
