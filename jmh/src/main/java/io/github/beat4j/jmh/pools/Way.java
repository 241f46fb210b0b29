package io.github.beat4j.jmh.pools;

import java.util.ArrayDeque;
import org.jctools.queues.varhandle.MpmcVarHandleArrayQueue;

/** Where an object comes from, and where it goes. */
public enum Way {
  /** A new one each time, for the collector. */
  NEW("new") {
    @Override
    Source source(Kind kind) {
      return new Source() {
        @Override
        Object acquire() {
          return kind.create();
        }

        @Override
        void release(Object object) {}
      };
    }
  },
  /** A list of each thread, which keeps what its thread releases. */
  THREAD_LOCAL("thread-local ArrayDeque") {
    @Override
    Source source(Kind kind) {
      ThreadLocal<ArrayDeque<Object>> lists =
          ThreadLocal.withInitial(() -> new ArrayDeque<>(Source.MAX_IDLE));
      return new Source() {
        @Override
        Object acquire() {
          Object object = lists.get().pollLast();
          return object == null ? kind.create() : object;
        }

        @Override
        void release(Object object) {
          ArrayDeque<Object> list = lists.get();
          if (list.size() < MAX_IDLE) list.addLast(object);
        }
      };
    }
  },
  /** One queue for all. */
  MPMC("JCTools MPMC queue") {
    @Override
    Source source(Kind kind) {
      MpmcVarHandleArrayQueue<Object> queue = new MpmcVarHandleArrayQueue<>(Source.MAX_IDLE);
      return new Source() {
        @Override
        Object acquire() {
          Object object = queue.poll();
          return object == null ? kind.create() : object;
        }

        @Override
        void release(Object object) {
          queue.offer(object);
        }
      };
    }
  },
  BEAT("Beat pool") {
    @Override
    Source source(Kind kind) {
      return kind.pool();
    }
  };

  private final String title;

  Way(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  abstract Source source(Kind kind);
}
