package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The submission queue is a queue, and a bound that is a power of two is exact; in the sequentially
 * consistent interleavings that Lincheck tries. The classes behind it are the JDK's and JCTools'.
 */
@Tag("model")
@Timeout(600)
class InboxModelTest {
  private static final int PROGRAMS = 10;
  private static final int SCHEDULES = 300;
  private static final long LONGEST_PAUSE = 300_000;

  private static final class Task implements Runnable {
    private final int number;

    Task(int number) {
      this.number = number;
    }

    @Override
    public void run() {}
  }

  /** Without a bound. */
  public static final class Unbounded {
    private final Inbox inbox = new Inbox(0);

    @Operation
    public boolean offer(@Param(gen = IntGen.class) int number) {
      return inbox.offer(new Task(number));
    }

    @Operation
    public int poll() {
      return number(inbox.poll());
    }

    @Operation
    public boolean isEmpty() {
      return inbox.isEmpty();
    }
  }

  public static final class UnboundedQueue extends SequentialQueue {
    public UnboundedQueue() {
      super(Integer.MAX_VALUE);
    }
  }

  /** The youngest first. */
  public static final class Youngest {
    private final Inbox inbox = new Inbox(0, true);

    @Operation
    public boolean offer(@Param(gen = IntGen.class) int number) {
      return inbox.offer(new Task(number));
    }

    @Operation
    public int poll() {
      return number(inbox.poll());
    }
  }

  public static final class SequentialStack {
    private final ArrayDeque<Integer> stack = new ArrayDeque<>();

    public boolean offer(int number) {
      stack.push(number);
      return true;
    }

    public int poll() {
      Integer number = stack.poll();
      return number == null ? -1 : number;
    }
  }

  public static final class OfTwo {
    private final Inbox inbox = new Inbox(2);

    @Operation
    public boolean offer(@Param(gen = IntGen.class) int number) {
      return inbox.offer(new Task(number));
    }

    @Operation
    public int poll() {
      return number(inbox.poll());
    }
  }

  public static final class QueueOfTwo extends SequentialQueue {
    public QueueOfTwo() {
      super(2);
    }
  }

  /**
   * A planted bug: two takers may get the same task, because the index is read and then written.
   */
  public static final class Careless {
    private final AtomicReferenceArray<Task> slots = new AtomicReferenceArray<>(16);
    private final AtomicInteger head = new AtomicInteger();
    private final AtomicInteger tail = new AtomicInteger();

    @Operation
    public boolean offer(@Param(gen = IntGen.class) int number) {
      slots.set(tail.getAndIncrement() % 16, new Task(number));
      return true;
    }

    @Operation
    public int poll() {
      int h = head.get();
      if (h == tail.get()) return -1;
      Task task = slots.get(h % 16);
      if (task == null) return -1;
      head.set(h + 1);
      return task.number;
    }
  }

  /** The specification. */
  abstract static class SequentialQueue {
    private final Queue<Integer> queue = new ArrayDeque<>();
    private final int bound;

    SequentialQueue(int bound) {
      this.bound = bound;
    }

    public boolean offer(int number) {
      return queue.size() < bound && queue.add(number);
    }

    public int poll() {
      Integer number = queue.poll();
      return number == null ? -1 : number;
    }

    public boolean isEmpty() {
      return queue.isEmpty();
    }
  }

  private static int number(Runnable task) {
    return task == null ? -1 : ((Task) task).number;
  }

  private static void check(Class<?> subject, Class<?> specification) {
    new ModelCheckingOptions()
        .invocationTimeout$lincheck(LONGEST_PAUSE)
        .iterations(PROGRAMS)
        .invocationsPerIteration(SCHEDULES)
        .threads(3)
        .actorsPerThread(2)
        .actorsBefore(1)
        .actorsAfter(2)
        .minimizeFailedScenario(false)
        .sequentialSpecification(specification)
        .check(subject);
  }

  @Test
  void without_a_bound_it_is_linearizable() {
    check(Unbounded.class, UnboundedQueue.class);
  }

  @Test
  void with_the_youngest_first_it_is_linearizable() {
    check(Youngest.class, SequentialStack.class);
  }

  @Test
  void with_a_bound_it_is_linearizable() {
    check(OfTwo.class, QueueOfTwo.class);
  }

  @Test
  void a_task_that_is_given_out_twice_is_found() {
    Throwable found = catchThrowable(() -> check(Careless.class, UnboundedQueue.class));
    assertThat(found)
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining("Invalid execution results")
        .hasMessageContaining("poll()");
  }
}
