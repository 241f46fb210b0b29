package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.results.Ratio;
import io.github.beat4j.jmh.sections.Aim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether Beat reaches its section's aim in one row. A limit is missed if the ratio of the medians
 * is beyond it; it cannot be told for sure if the ratio's interval contains the limit.
 *
 * @param ofPlain Beat's time over that of the plain form; empty if there is none
 * @param ofPeer over that of the best peer; empty if there is none
 * @param peer the best peer's name
 */
record Judgement(
    String row, Aim aim, Optional<Ratio> ofPlain, Optional<Ratio> ofPeer, String peer) {
  static final List<String> HEADS = List.of("Beat / plain", "Beat / best peer", "aim");
  private static final String DOUBT = "?";

  /** Those of all rows in which Beat takes part; none if the section has no aim. */
  static List<Judgement> of(Grid grid) {
    List<Judgement> judgements = new ArrayList<>();
    grid.section()
        .aim()
        .ifPresent(
            aim ->
                grid.rows()
                    .forEach((row, cells) -> of(aim, row, cells).ifPresent(judgements::add)));
    return List.copyOf(judgements);
  }

  private static Optional<Judgement> of(Aim aim, String row, List<Cell> cells) {
    Optional<Cell> peer = Contest.best(cells, Cell::isPeer);
    return Contest.best(cells, Cell::isBeat)
        .map(
            beat ->
                new Judgement(
                    row,
                    aim,
                    Contest.best(cells, Cell::isPlain).flatMap(plain -> ratio(beat, plain)),
                    peer.flatMap(best -> ratio(beat, best)),
                    peer.map(best -> best.series().subject()).orElse("")));
  }

  private static Optional<Ratio> ratio(Cell beat, Cell other) {
    return Grid.isComparable(beat.series(), other.series())
        ? Optional.of(Ratio.of(beat.series(), other.series()))
        : Optional.empty();
  }

  /** Against whom the row is lost, with a question mark if that is not sure; empty if it is not. */
  List<String> lostTo() {
    List<String> winners = new ArrayList<>();
    ofPlain.ifPresent(ratio -> addIfLost(winners, ratio, aim.ofPlain(), "plain"));
    ofPeer.ifPresent(ratio -> addIfLost(winners, ratio, aim.ofPeer(), peer));
    return winners;
  }

  private static void addIfLost(List<String> winners, Ratio ratio, double limit, String other) {
    if (ratio.medians() > limit) winners.add(ratio.contains(limit) ? other + DOUBT : other);
  }

  private boolean isLost() {
    return lostTo().stream().anyMatch(winner -> !winner.endsWith(DOUBT));
  }

  /** What the table says of the row. */
  List<String> cells() {
    return List.of(text(ofPlain), text(ofPeer), verdict());
  }

  private static String text(Optional<Ratio> ratio) {
    return ratio.map(r -> Numbers.times(r.medians())).orElse("");
  }

  private String verdict() {
    if (lostTo().isEmpty()) return "";
    String reason = aim.reasons().of(row);
    return "lost to " + String.join(", ", lostTo()) + (reason.isEmpty() ? "" : ": " + reason);
  }

  /** Its class in the style sheet. */
  String style() {
    return isLost() ? "loss" : lostTo().isEmpty() ? "" : "tie";
  }

  static String summary(List<Judgement> judgements) {
    long reached = judgements.stream().filter(judgement -> judgement.lostTo().isEmpty()).count();
    long lost = judgements.stream().filter(Judgement::isLost).count();
    Aim aim = judgements.get(0).aim;
    return String.format(
        Locale.ROOT,
        "The aim, at most %sx of plain and %sx of the best peer, is reached in %d of %d rows,"
            + " lost in %d, and in doubt (?) in %d.",
        Numbers.tick(aim.ofPlain()),
        Numbers.tick(aim.ofPeer()),
        reached,
        judgements.size(),
        lost,
        judgements.size() - reached - lost);
  }
}
