package io.github.beat4j.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {
  @Test
  void a_platform_thread_is_none() {
    assertThat(VirtualThreads.isVirtual(Thread.currentThread())).isFalse();
    assertThat(VirtualThreads.isVirtual(new Thread("not started"))).isFalse();
  }

  @Test
  void a_virtual_thread_is_one() throws InterruptedException {
    assumeTrue(io.github.beat4j.VirtualThreads.exist());
    List<Boolean> seen = new ArrayList<>();
    Runnable look = () -> seen.add(VirtualThreads.isVirtual(Thread.currentThread()));
    io.github.beat4j.VirtualThreads.start(look).join();
    assertThat(seen).containsExactly(true);
  }
}
