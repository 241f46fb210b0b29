package io.github.beat4j.deque;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The rule that every hand-over rests on: what was written before a release is seen after. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "not published yet")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "published between the two reads")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "published")
@Outcome(id = "1, 0", expect = Expect.FORBIDDEN, desc = "flag seen without its value")
@State
public class ReleaseAcquirePublication {
  private static final VarHandle READY;

  static {
    try {
      READY =
          MethodHandles.lookup().findVarHandle(ReleaseAcquirePublication.class, "ready", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int value;
  private int ready;

  @Actor
  public void publish() {
    value = 1;
    READY.setRelease(this, 1);
  }

  @Actor
  public void observe(II_Result seen) {
    seen.r1 = (int) READY.getAcquire(this);
    seen.r2 = value;
  }
}
