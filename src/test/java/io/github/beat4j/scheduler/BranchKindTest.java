package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.BranchFunction;
import io.github.beat4j.function.DoubleBranch;
import io.github.beat4j.function.DoubleBranchFunction;
import io.github.beat4j.function.IntBranch;
import io.github.beat4j.function.IntBranchFunction;
import io.github.beat4j.function.LongBranch;
import io.github.beat4j.function.LongBranchFunction;
import io.github.beat4j.function.VoidBranch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BranchKindTest {
  private static final String ARGUMENT = "four";

  private static PromotedBranch run(BranchKind kind, Object call) throws Throwable {
    PromotedBranch task =
        new PromotedBranch(kind, call, ARGUMENT, new Root(true), Guests.OUTSIDE, 1, null);
    kind.run(task);
    return task;
  }

  @Test
  void a_call_without_argument_leaves_its_result() throws Throwable {
    Branch<String, RuntimeException> object = () -> "object";
    LongBranch<RuntimeException> number = () -> Long.MIN_VALUE + 1;
    IntBranch<RuntimeException> small = () -> -7;
    DoubleBranch<RuntimeException> real = () -> -0.5;
    assertThat(run(BranchKind.OBJECT, object).value()).isEqualTo("object");
    assertThat(run(BranchKind.LONG, number).bits()).isEqualTo(Long.MIN_VALUE + 1);
    assertThat(run(BranchKind.INT, small).bits()).isEqualTo(-7);
    assertThat(Double.longBitsToDouble(run(BranchKind.DOUBLE, real).bits())).isEqualTo(-0.5);
  }

  @Test
  void a_call_without_result_is_run() throws Throwable {
    List<String> ran = new ArrayList<>();
    VoidBranch<RuntimeException> nothing = () -> ran.add("ran");
    assertThat(run(BranchKind.VOID, nothing).value()).isNull();
    assertThat(ran).containsExactly("ran");
  }

  @Test
  void a_function_gets_its_argument() throws Throwable {
    BranchFunction<String, String, RuntimeException> object = text -> text + "!";
    LongBranchFunction<String, RuntimeException> number = text -> text.length() + 1L;
    IntBranchFunction<String, RuntimeException> small = text -> -text.length();
    DoubleBranchFunction<String, RuntimeException> real = text -> text.length() / 8.0;
    assertThat(run(BranchKind.OBJECT_FUNCTION, object).value()).isEqualTo("four!");
    assertThat(run(BranchKind.LONG_FUNCTION, number).bits()).isEqualTo(5);
    assertThat(run(BranchKind.INT_FUNCTION, small).bits()).isEqualTo(-4);
    assertThat(Double.longBitsToDouble(run(BranchKind.DOUBLE_FUNCTION, real).bits()))
        .isEqualTo(0.5);
  }

  @ParameterizedTest
  @EnumSource
  void each_is_found_by_its_index_and_allocates_unless_it_is_a_function(BranchKind kind) {
    assertThat(BranchKind.at(kind.index())).isSameAs(kind);
    assertThat(kind.allocates()).isEqualTo(!kind.name().endsWith("FUNCTION"));
  }
}
