package io.github.beat4j.scheduler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pool as a tree of text: under each root who runs it, and under each worker who runs the
 * branches that it has forked. Reads what the workers write anyway, with races, and stops nobody.
 */
final class PoolDump {
  /** A pool may have tens of thousands of workers, and a log need not. */
  private static final int MOST_WORKERS = 1_000;

  private final Scheduler scheduler;
  private final List<WorkerView> busy = new ArrayList<>();
  private final List<String> resting = new ArrayList<>();
  private final Set<Worker> shown = new HashSet<>();
  private int left;
  private int guests;

  PoolDump(Scheduler scheduler) {
    this.scheduler = scheduler;
    Worker[] all = scheduler.workers();
    left = Math.max(0, all.length - MOST_WORKERS);
    for (int i = 0; i < all.length - left; i++) {
      WorkerView view = WorkerView.of(all[i]);
      if (view == null) continue;
      if (!view.ofPool()) guests++;
      if (view.busy()) busy.add(view);
      else if (view.ofPool()) resting.add(view.thread());
    }
    busy.sort(Comparator.comparingInt(WorkerView::depth));
  }

  String text() {
    DumpNode pool = new DumpNode(head());
    for (List<WorkerView> root : roots().values()) pool.add(root(root));
    if (!resting.isEmpty()) pool.add(new DumpNode("at rest: " + String.join(", ", resting)));
    if (left > 0) pool.add(new DumpNode("and " + left + " workers more"));
    return pool.text();
  }

  private String head() {
    return "pool %s: %d workers, %d threads, %d guests, %d submitted tasks open%s"
        .formatted(
            scheduler.settings().name(),
            scheduler.size().workers(),
            scheduler.crew().started(),
            guests,
            scheduler.openTasks(),
            scheduler.isClosed() ? ", shut down" : "");
  }

  /** By identity, which is their equality: two roots may have one label. */
  private Map<Object, List<WorkerView>> roots() {
    return busy.stream()
        .collect(Collectors.groupingBy(WorkerView::root, LinkedHashMap::new, Collectors.toList()));
  }

  private DumpNode root(List<WorkerView> members) {
    DumpNode root = new DumpNode("root " + members.get(0).label());
    for (ScopeRegion scope : scopes(members)) {
      if (!scope.line().isEmpty()) root.add(new DumpNode(scope.line()));
    }
    for (WorkerView member : members) {
      if (member.parent() == null) root.add(worker(member, members));
    }
    // Helpers may run branches of each other, and a parent may have gone on meanwhile.
    for (WorkerView member : members) {
      if (!shown.contains(member.worker())) root.add(worker(member, members));
    }
    return root;
  }

  /** Those that somebody works in, each after those around it. */
  private static Set<ScopeRegion> scopes(List<WorkerView> members) {
    Set<ScopeRegion> scopes = new LinkedHashSet<>();
    for (WorkerView member : members) {
      Deque<ScopeRegion> outwards = new ArrayDeque<>();
      for (Region next = member.worker().regionVolatile(); next != null; next = next.around) {
        if (next instanceof ScopeRegion scope) outwards.addFirst(scope);
      }
      scopes.addAll(outwards);
    }
    return scopes;
  }

  private DumpNode worker(WorkerView view, List<WorkerView> members) {
    shown.add(view.worker());
    DumpNode node = new DumpNode(view.line());
    for (WorkerView other : members) {
      if (other.parent() == view.worker() && !shown.contains(other.worker()))
        node.add(worker(other, members));
    }
    return node;
  }
}
