package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrumbsTest {
  private static final long CRUMB = 9_999;
  private static final long NO_CRUMB = 10_000;
  private static final long STRANGE_CRUMB = 29_999;
  private static final long LARGE = 30_000;
  private final Crumbs crumbs = new Crumbs();
  private final Root root = new Root(false);

  private boolean isFedUpAfter(int times, long nanos) {
    boolean fedUp = false;
    for (int i = 0; i < times; i++) fedUp = crumbs.isFedUp(root, nanos);
    return fedUp;
  }

  @Test
  void one_small_branch_of_a_strange_root_is_enough() {
    assertThat(crumbs.isFedUp(root, STRANGE_CRUMB)).isTrue();
    assertThat(crumbs.isFedUp(new Root(false), STRANGE_CRUMB)).isTrue();
  }

  @Test
  void a_large_branch_of_a_strange_root_is_welcome() {
    assertThat(crumbs.isFedUp(root, LARGE)).isFalse();
    assertThat(crumbs.isFedUp(new Root(false), LARGE)).isFalse();
  }

  @Test
  void a_known_root_may_give_sixteen_crumbs_in_a_row() {
    assertThat(crumbs.isFedUp(root, LARGE)).isFalse();
    assertThat(isFedUpAfter(16, CRUMB)).isFalse();
    assertThat(isFedUpAfter(1, CRUMB)).isTrue();
    assertThat(isFedUpAfter(1, NO_CRUMB)).isFalse();
    assertThat(isFedUpAfter(16, CRUMB)).isFalse();
    assertThat(isFedUpAfter(1, CRUMB)).isTrue();
  }

  @Test
  void a_strange_root_forgives_once_it_is_known() {
    assertThat(crumbs.isFedUp(root, STRANGE_CRUMB)).isTrue();
    assertThat(crumbs.isFedUp(root, STRANGE_CRUMB)).isFalse();
  }

  @Test
  void what_is_found_elsewhere_begins_a_new_row() {
    assertThat(crumbs.isFedUp(root, LARGE)).isFalse();
    assertThat(isFedUpAfter(16, CRUMB)).isFalse();
    crumbs.forget();
    assertThat(isFedUpAfter(16, CRUMB)).isFalse();
    assertThat(isFedUpAfter(1, CRUMB)).isTrue();
  }
}
