package io.github.beat4j.numa;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import io.github.beat4j.BeatPool;
import io.github.beat4j.NodeLocal;
import io.github.beat4j.topology.Pinning;
import io.github.beat4j.topology.Topology;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the pages of node-local buffers lie, as the kernel tells: a program for a machine of at
 * least two nodes, run by {@code numa/check} in an emulated one. It ends with status 0 if all is as
 * it should be.
 */
public final class PagePlacement {
  private static final int MOVE_PAGES = 279; // of x86-64
  private static final int PAGE = 4096;
  private static final int PAGES_OF_A_PART = 4096;
  private static final PrintStream OUT = System.out;

  private PagePlacement() {}

  public static void main(String[] args) {
    Topology topology = Topology.current();
    OUT.println(topology.describe());
    boolean right = check("nodes", topology.nodes() >= 2, Integer.toString(topology.nodes()));
    try (BeatPool pool =
            BeatPool.builder()
                .workers(topology.cpus().size())
                .pinning(Pinning.node().required())
                .build();
        BeatPool plain = BeatPool.builder().workers(topology.cpus().size()).build()) {
      long parts = (long) topology.nodes() * PAGES_OF_A_PART * PAGE;
      NodeLocal<ByteBuffer> local = pool.nodeLocal(parts, ByteBuffer::allocateDirect);
      for (NodeLocal.Part<ByteBuffer> part : local.parts())
        right &= isOnItsNode("node-local part", part, topology);
      NodeLocal<ByteBuffer> interleaved =
          pool.interleaved(parts, 64 * PAGE, ByteBuffer::allocateDirect);
      Map<Integer, Integer> nodes = new TreeMap<>();
      for (NodeLocal.Part<ByteBuffer> part : interleaved.parts())
        nodes.merge(part.node(), 1, Integer::sum);
      right &= check("interleaved parts by node", nodes.size() == topology.nodes(), "" + nodes);
      ByteBuffer one = plain.nodeLocal(parts, ByteBuffer::allocateDirect).parts().get(0).data();
      OUT.println("for comparison, one buffer of a pool that knows nothing: " + pagesByNode(one));
      OUT.println(pool.describe());
    }
    OUT.println(right ? "ALL RIGHT" : "WRONG");
    OUT.flush();
    if (!right) System.exit(1);
  }

  private static boolean isOnItsNode(
      String what, NodeLocal.Part<ByteBuffer> part, Topology topology) {
    Map<Integer, Integer> pages = pagesByNode(part.data());
    int expected = topology.nodeId(part.node());
    int there = pages.getOrDefault(expected, 0);
    return check(
        what + " of node " + expected, 100 * there >= 99 * PAGES_OF_A_PART, "pages " + pages);
  }

  private static boolean check(String what, boolean right, String found) {
    OUT.println((right ? "right: " : "WRONG: ") + what + ": " + found);
    return right;
  }

  /** By move_pages(2), which without targets only tells where pages are. */
  private static Map<Integer, Integer> pagesByNode(ByteBuffer buffer) {
    long begin = Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
    int pages = buffer.capacity() / PAGE;
    Memory addresses = new Memory(8L * pages);
    Memory status = new Memory(4L * pages);
    for (int i = 0; i < pages; i++)
      addresses.setLong(8L * i, (begin + (long) i * PAGE) / PAGE * PAGE);
    Function syscall = NativeLibrary.getInstance("c").getFunction("syscall");
    Object[] arguments = {
      new NativeLong(MOVE_PAGES), 0, new NativeLong(pages), addresses, Pointer.NULL, status, 0
    };
    int result = syscall.invokeInt(arguments);
    if (result != 0) throw new IllegalStateException("move_pages: errno " + Native.getLastError());
    Map<Integer, Integer> byNode = new TreeMap<>();
    for (int i = 0; i < pages; i++) byNode.merge(status.getInt(4L * i), 1, Integer::sum);
    return byNode;
  }
}
