package io.github.beat4j.scheduler;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is in: the block of a scope, or a stolen branch; with the branches forked there on
 * this worker that have not been joined. Owner only.
 */
final class Frame {
  Region region;

  /** How many branches were registered outside it. */
  int base;

  @Nullable Frame around;
  private @Nullable Deque<Fork> latent;
  private @Nullable Deque<PromotedBranch> promoted;

  Frame(Region region, int base, @Nullable Frame around) {
    this.region = region;
    this.base = base;
    this.around = around;
  }

  /** A stolen branch's, which is used for one after the other; to be {@link #reopen}ed. */
  @SuppressWarnings("NullAway.Init") // reopened before anybody enters it
  Frame() {}

  /** Makes it another branch's. */
  void reopen(Region other, int registered, @Nullable Frame outer) {
    region = other;
    base = registered;
    around = outer;
  }

  /** Holds nothing any more, not even what an overflow has left here. */
  @SuppressWarnings("NullAway") // reopened before anybody enters it again
  void forget() {
    region = null;
    around = null;
    if (latent() > 0) latent = null;
    if (!nonePromoted()) promoted = null;
  }

  int latent() {
    return latent == null ? 0 : latent.size();
  }

  boolean nonePromoted() {
    return promoted == null || promoted.isEmpty();
  }

  void addLatent(Fork fork) {
    if (latent == null) latent = new ArrayDeque<>();
    latent.addLast(fork);
  }

  @Nullable Fork peekLatent() {
    return latent == null ? null : latent.peekFirst();
  }

  @Nullable Fork pollLatent() {
    return latent == null ? null : latent.pollFirst();
  }

  /** Before the task can be seen; forgets older ones that are done. */
  void addPromoted(PromotedBranch task) {
    if (promoted == null) promoted = new ArrayDeque<>();
    for (PromotedBranch done = promoted.peekFirst();
        done != null && done.isDoneAcquire();
        done = promoted.peekFirst()) {
      promoted.pollFirst();
      ended(done);
    }
    promoted.addLast(task);
  }

  /** V1. */
  void handOver() {
    if (promoted != null) promoted.forEach(task -> task.handedOver = true);
  }

  /** A fork keeps its outcome itself, unless it never came to that. */
  static void ended(PromotedBranch task) {
    Throwable failure = task.failure();
    if (failure != null && !(failure instanceof Cancelled)) ((Fork) task.call).lost(failure);
  }

  @Nullable PromotedBranch lastPromoted() {
    return promoted == null ? null : promoted.peekLast();
  }

  void removeLastPromoted() {
    if (promoted != null) promoted.pollLast();
  }

  /** Makes the youngest promoted branch the oldest latent one. */
  void giveBack(PromotedBranch task) {
    removeLastPromoted();
    if (latent == null) latent = new ArrayDeque<>();
    latent.addFirst((Fork) task.call);
  }
}
