package io.github.beat4j.algorithms;

import io.github.beat4j.function.BranchFunction;
import io.github.beat4j.function.Recursion;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Results of a recursive function, kept by argument:
 *
 * <pre>{@code
 * Memo<Integer, BigInteger> memo = new Memo<>();
 * BigInteger f = memo.get(90, (self, n) -> n < 2
 *     ? BigInteger.valueOf(n) : Beat.pcall(self, n - 1, n - 2, BigInteger::add));
 * }</pre>
 *
 * <p><b>Nobody waits for anybody's key.</b> Who finds no result computes it, also while another
 * thread does: a thread that waited might hold up the branch it waits for, and one that helps while
 * it waits for a branch may meet a key that it is computing further down its own stack. The result
 * that is there first is kept, and all callers get that object; others are dropped. So a key is
 * computed once without parallelism, and otherwise once for each computation of it that has begun
 * before the first one has ended. The function should have no effects that must happen once.
 *
 * <p><b>Which function.</b> All calls must pass functions with the same results. A function runs on
 * the calling thread, and on any of the pool's if it makes potentially parallel calls. What it
 * throws is thrown, and not kept: who asks next computes again. What it has done before it returned
 * is visible to whoever gets its result.
 *
 * <p><b>Cycles.</b> A key whose result needs that result, and a recursion that is too deep, end
 * with a {@link StackOverflowError}; results that were complete by then are kept.
 *
 * <p>Any thread may use a memo at any time. Costs a look at a hash table for each call, and an
 * entry for each key, for as long as the memo is there.
 *
 * @param <K> the arguments; compared by {@code equals} and {@code hashCode}, not null
 * @param <V> the results; may be null
 */
public final class Memo<K, V extends @Nullable Object> {
  /** Stands for null, which the table does not hold. */
  private static final Object NULL = new Object();

  private final ConcurrentHashMap<K, Object> results = new ConcurrentHashMap<>();

  /** Creates one without results. */
  public Memo() {}

  /**
   * The result for a key: the one that is kept, or else computed on the calling thread, at once.
   *
   * @param key the key
   * @param function computes the result for a key
   * @param <X> what the function throws
   * @return the result, the same object for each call with an equal key
   * @throws X what the function throws
   */
  public <X extends Throwable> V get(K key, Recursion<K, V, X> function) throws X {
    return new Self<>(function).apply(key);
  }

  /**
   * How many results are kept; may change meanwhile.
   *
   * @return their number
   */
  public int size() {
    return results.size();
  }

  /** The function as it calls itself. */
  private final class Self<X extends Throwable> implements BranchFunction<K, V, X> {
    private final Recursion<K, V, X> function;

    Self(Recursion<K, V, X> function) {
      this.function = function;
    }

    @Override
    public V apply(K key) throws X {
      Object kept = results.get(Objects.requireNonNull(key, "key"));
      return kept == null ? keep(key, function.apply(this, key)) : result(kept);
    }
  }

  private V keep(K key, V result) {
    Object mine = result == null ? NULL : result;
    Object first = results.putIfAbsent(key, mine);
    return result(first == null ? mine : first);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // null only if that was the result
  private V result(Object kept) {
    return kept == NULL ? null : (V) kept;
  }
}
