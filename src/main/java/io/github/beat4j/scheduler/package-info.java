/**
 * The heartbeat scheduler: latent branches, their promotion, stealing, joining, and the sleep of
 * workers without work. The protocols are written down in {@code docs/protocol.md}.
 */
@NullMarked
package io.github.beat4j.scheduler;

import org.jspecify.annotations.NullMarked;
