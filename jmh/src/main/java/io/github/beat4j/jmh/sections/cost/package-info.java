/** What the library's single steps cost, and what its only setting is worth. */
package io.github.beat4j.jmh.sections.cost;
