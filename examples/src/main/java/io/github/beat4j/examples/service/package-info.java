/**
 * An HTTP service that computes. The requests are read by the one thread of the JDK's HTTP server,
 * and handed to an engine, which computes and answers on threads of its own: a Beat pool, or one of
 * three others to compare it with.
 */
@NullMarked
package io.github.beat4j.examples.service;

import org.jspecify.annotations.NullMarked;
