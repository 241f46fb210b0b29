package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import io.github.beat4j.function.BranchFunction;
import io.github.beat4j.function.Combiner;
import io.github.beat4j.function.ElementBranch;
import io.github.beat4j.function.IndexBranch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Walks over trees that a function spans, which gives the children of a node: an empty list for a
 * leaf. It is asked once for each node.
 *
 * <p>Siblings are walked potentially in parallel, however few or many, in halves of their list; the
 * calling thread walks from the first to the last, and others take over what lies ahead. All
 * functions run on the calling thread and on any of the pool's. Lists are read by several threads
 * at a time, by index; one without {@link RandomAccess} is copied first. Returns when all that was
 * begun has ended, and what was done is visible then.
 *
 * <p>The left-most failure is thrown, as by {@link Beat#pcall}; nodes that nobody has begun by then
 * are not walked. The walk is a recursion, of up to a kilobyte of stack for each level: one that is
 * too deep ends with a {@link StackOverflowError}, thrown as any other failure, and the pool can be
 * used afterwards. Some hundred levels fit into any thread's stack, and some ten thousand into that
 * of a pool's own thread, where a submitted walk begins; {@link
 * io.github.beat4j.BeatPoolBuilder#stackSize} makes it larger.
 *
 * <p>Costs a call for each node, beside the functions, and for each list that is no leaf's a call
 * for each of its elements.
 */
public final class TreeWalk {
  private TreeWalk() {}

  /**
   * Visits a node before its children are asked for and visited: the visit of a node happens before
   * that of its descendants, which it may still change. Others are visited in no particular order.
   *
   * @param root where to begin
   * @param children the children of a node
   * @param visit what to do
   * @param <N> the nodes
   * @param <X> what the functions throw
   * @throws X what the functions throw
   */
  public static <N extends @Nullable Object, X extends Throwable> void preOrder(
      N root,
      BranchFunction<? super N, ? extends List<? extends N>, X> children,
      ElementBranch<? super N, X> visit)
      throws X {
    new Visits<N, X>(children, visit, node -> {}).walk(root);
  }

  /**
   * Visits a node after its children: the visits of its descendants happen before that of the node.
   * Others are visited in no particular order.
   *
   * @param root where to end
   * @param children the children of a node
   * @param visit what to do
   * @param <N> the nodes
   * @param <X> what the functions throw
   * @throws X what the functions throw
   */
  public static <N extends @Nullable Object, X extends Throwable> void postOrder(
      N root,
      BranchFunction<? super N, ? extends List<? extends N>, X> children,
      ElementBranch<? super N, X> visit)
      throws X {
    new Visits<N, X>(children, node -> {}, visit).walk(root);
  }

  /**
   * Computes a result for each node from those of its children.
   *
   * @param root the node whose result is wanted
   * @param children the children of a node
   * @param combine the result of a node, given those of its children in their order: a list for
   *     this call only, which cannot be resized
   * @param <N> the nodes
   * @param <R> the results
   * @param <X> what the functions throw
   * @return the result of the root
   * @throws X what the functions throw
   */
  public static <N extends @Nullable Object, R extends @Nullable Object, X extends Throwable>
      R fold(
          N root,
          BranchFunction<? super N, ? extends List<? extends N>, X> children,
          Combiner<? super N, ? super List<R>, ? extends R, X> combine)
          throws X {
    List<? extends N> list = list(children, root);
    @SuppressWarnings("unchecked")
    R[] results = (R[]) new Object[list.size()];
    forEach(results.length, i -> results[i] = fold(list.get(i), children, combine));
    return combine.combine(root, Arrays.asList(results));
  }

  /** Visits nodes before and after their children. */
  private static final class Visits<N extends @Nullable Object, X extends Throwable> {
    private final BranchFunction<? super N, ? extends List<? extends N>, X> children;
    private final ElementBranch<? super N, X> before;
    private final ElementBranch<? super N, X> after;

    Visits(
        BranchFunction<? super N, ? extends List<? extends N>, X> children,
        ElementBranch<? super N, X> before,
        ElementBranch<? super N, X> after) {
      this.children = children;
      this.before = before;
      this.after = after;
    }

    void walk(N node) throws X {
      before.run(node);
      List<? extends N> list = list(children, node);
      forEach(list.size(), i -> walk(list.get(i)));
      after.run(node);
    }
  }

  private static <N extends @Nullable Object, X extends Throwable> List<? extends N> list(
      BranchFunction<? super N, ? extends List<? extends N>, X> children, N node) throws X {
    List<? extends N> list = children.apply(node);
    if (list == null)
      throw new NullPointerException(
          "children of " + node + ": null (expected: a list); an empty one makes it a leaf");
    return list instanceof RandomAccess ? list : new ArrayList<>(list);
  }

  /** By calls, which are cheaper for a few than a loop. */
  private static <X extends Throwable> void forEach(int length, IndexBranch<X> body) throws X {
    if (length > 0) forEach(0, length, body);
  }

  private static <X extends Throwable> void forEach(int from, int to, IndexBranch<X> body)
      throws X {
    if (to - from == 1) {
      body.run(from);
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.<X, X>pcall(() -> forEach(from, middle, body), () -> forEach(middle, to, body));
  }
}
