/** What the build demands of a run of jcstress. */
package io.github.beat4j.results;
