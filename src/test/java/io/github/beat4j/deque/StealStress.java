package io.github.beat4j.deque;

import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** One owner against one thief: how many tasks were not taken exactly once. */
final class StealStress {
  private final WorkDeque<Integer> deque;
  private final AtomicIntegerArray taken;
  private final Random random;
  private volatile boolean over;

  private StealStress(WorkDeque<Integer> deque, int tasks, long seed) {
    this.deque = deque;
    this.taken = new AtomicIntegerArray(tasks);
    this.random = new Random(seed);
  }

  static int wrong(WorkDeque<Integer> deque, int tasks, long seed) throws InterruptedException {
    return new StealStress(deque, tasks, seed).run();
  }

  private int run() throws InterruptedException {
    Thread thief = new Thread(this::steal, "thief");
    thief.start();
    try {
      pushAndPop();
    } finally {
      over = true;
      thief.join();
    }
    for (Integer task = deque.pop(); task != null; task = deque.pop()) taken.incrementAndGet(task);
    int wrong = 0;
    for (int i = 0; i < taken.length(); i++) if (taken.get(i) != 1) wrong++;
    return wrong;
  }

  /** Mostly around the last task; now and then a heap of them, so that the ring grows. */
  private void pushAndPop() {
    int next = 0;
    while (next < taken.length()) {
      int burst = random.nextInt(100) == 0 ? 200 : 1 + random.nextInt(3);
      for (int i = 0; i < burst && next < taken.length(); i++) deque.push(next++);
      int pops = random.nextInt(burst + 2);
      for (int i = 0; i < pops; i++) {
        Integer task = deque.pop();
        if (task != null) taken.incrementAndGet(task);
      }
    }
  }

  private void steal() {
    Hand<Integer> hand = new Hand<>();
    while (!over) {
      if (deque.steal(hand) == Steal.TAKEN) taken.incrementAndGet(hand.taken());
    }
  }
}
