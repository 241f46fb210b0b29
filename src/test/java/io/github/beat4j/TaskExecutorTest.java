package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pool behind the narrow interface of a framework, as Spring's {@code TaskExecutor} is one. */
class TaskExecutorTest extends ExecutorServiceFixture {
  /** What a framework has: its own exception, decorated tasks, futures that it completes itself. */
  private interface TaskExecutor extends Executor {
    default CompletableFuture<Void> submitCompletable(Runnable task) {
      return CompletableFuture.runAsync(task, this);
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(RejectedExecutionException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private static final class Adapter implements TaskExecutor {
    private final Executor pool;
    private final List<String> trail = Collections.synchronizedList(new ArrayList<>());

    Adapter(Executor pool) {
      this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
      try {
        pool.execute(() -> decorated(task));
      } catch (RejectedExecutionException e) {
        throw new Refused(e);
      }
    }

    private void decorated(Runnable task) {
      trail.add("before");
      try {
        task.run();
      } finally {
        trail.add("after");
      }
    }
  }

  /** What the framework's users call. */
  private static CompletableFuture<Void> submit(TaskExecutor executor, Runnable task) {
    return executor.submitCompletable(task);
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void it_runs_decorated_tasks(BeatPoolBuilder builder) throws Exception {
    BeatPool pool = mine(builder.build());
    Adapter adapter = new Adapter(pool);
    submit(adapter, () -> adapter.trail.add("task")).get(1, MINUTES);
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    assertThat(adapter.trail).containsExactly("before", "task", "after");
  }

  @Test
  void a_failure_is_that_of_the_task() {
    Adapter adapter = new Adapter(pool(2));
    IllegalStateException failure = new IllegalStateException("mine");
    CompletableFuture<Void> future =
        submit(
            adapter,
            () -> {
              throw failure;
            });
    assertThatThrownBy(() -> future.get(1, MINUTES)).hasCause(failure);
  }

  @Test
  void a_rejection_can_be_translated() {
    BeatPool pool = pool(2);
    Adapter adapter = new Adapter(pool);
    pool.shutdown();
    assertThatThrownBy(() -> adapter.execute(() -> {}))
        .isInstanceOf(Refused.class)
        .hasMessage("pool service: closed");
  }

  @Test
  void a_future_task_of_the_caller_is_one_task() throws Exception {
    BeatPool pool = pool(1);
    FutureTask<Integer> task = new FutureTask<>(() -> 7);
    pool.execute(task);
    assertThat(task.get(1, MINUTES)).isEqualTo(7);
  }

  /** As with a ThreadPoolTaskExecutor: the tasks end before the context does. */
  @Test
  void the_context_may_close_the_pool_and_wait() throws Exception {
    BeatPool pool = pool(2);
    Adapter adapter = new Adapter(pool);
    AtomicInteger ran = new AtomicInteger();
    for (int i = 0; i < MANY; i++) adapter.execute(ran::incrementAndGet);
    pool.close();
    assertThat(ran).hasValue(MANY);
  }
}
