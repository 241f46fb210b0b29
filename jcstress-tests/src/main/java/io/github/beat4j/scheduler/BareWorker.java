package io.github.beat4j.scheduler;

/** What others read and write of a worker, and nothing else. */
final class BareWorker extends WorkerSignals {}
