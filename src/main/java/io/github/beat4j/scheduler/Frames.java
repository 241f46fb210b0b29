package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** The frames that one worker is in, innermost first. Owner only. */
final class Frames {
  private @Nullable Frame innermost;

  /** How many forks are latent in all of them. */
  private int latent;

  @Nullable Frame innermost() {
    return innermost;
  }

  /** Where the worker is; null outside every region. */
  @Nullable Region region() {
    Frame frame = innermost;
    return frame == null ? null : frame.region;
  }

  /** The region in which a registered branch lies. */
  @Nullable Region regionOf(int entry) {
    Frame frame = innermost;
    while (frame != null && frame.base > entry) frame = frame.around;
    return frame == null ? null : frame.region;
  }

  Frame open(Region region, int base) {
    Frame frame = new Frame(region, base, innermost);
    innermost = frame;
    return frame;
  }

  /** Enters one that was opened inside the innermost. */
  void enter(Frame frame) {
    innermost = frame;
  }

  void close(Frame frame) {
    innermost = frame.around;
  }

  /** Where a branch belongs that is forked here: in its scope's block, or in a branch of it. */
  @Nullable Frame of(ScopeRegion scope) {
    for (Frame frame = innermost; frame != null; frame = frame.around) {
      if (frame.region == scope
          || (frame.region instanceof PromotedBranch && frame.region.isWithin(scope))) return frame;
    }
    return null;
  }

  // --- latent forks

  boolean hasLatent() {
    return latent > 0;
  }

  void add(Frame frame, Fork fork) {
    frame.addLatent(fork);
    latent++;
  }

  @Nullable Fork poll(Frame frame) {
    Fork fork = frame.pollLatent();
    if (fork != null) latent--;
    return fork;
  }

  /** The outermost frame that has a latent fork and was opened no later than the entry; or null. */
  @Nullable Frame oldestLatent(int entry) {
    if (latent == 0) return null;
    Frame oldest = null;
    for (Frame frame = innermost; frame != null; frame = frame.around) {
      if (frame.base <= entry && frame.latent() > 0) oldest = frame;
    }
    return oldest;
  }

  /** The oldest latent fork was promoted. */
  void markPromoted(Frame frame) {
    poll(frame);
  }

  /** V1: all that is promoted. */
  void handOver() {
    for (Frame frame = innermost; frame != null; frame = frame.around) frame.handOver();
  }

  /** A promoted fork came back before its turn: it is latent again. */
  void giveBack(PromotedBranch task) {
    Frame frame = innermost;
    while (frame != null && frame.lastPromoted() != task) frame = frame.around;
    if (frame == null) throw new IllegalStateException("promoted fork: not among the last ones");
    frame.giveBack(task);
    latent++;
  }

  // --- a nested root does not see them

  int hide() {
    int hidden = latent;
    show(null, 0);
    return hidden;
  }

  void show(@Nullable Frame frame, int hidden) {
    innermost = frame;
    latent = hidden;
  }
}
