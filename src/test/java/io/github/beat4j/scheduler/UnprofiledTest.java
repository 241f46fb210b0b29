package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.DoubleBranch;
import io.github.beat4j.function.IntBranch;
import io.github.beat4j.function.LongBranch;
import io.github.beat4j.function.VoidBranch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnprofiledTest {

  @Test
  void each_shape_is_called_and_gives_its_result() {
    Branch<String, RuntimeException> object = () -> "object";
    LongBranch<RuntimeException> number = () -> 1L << 40;
    IntBranch<RuntimeException> small = () -> -7;
    DoubleBranch<RuntimeException> real = () -> 0.5;
    assertThat(Unprofiled.run(object)).isEqualTo("object");
    assertThat(Unprofiled.run(number)).isEqualTo(1L << 40);
    assertThat(Unprofiled.run(small)).isEqualTo(-7);
    assertThat(Unprofiled.run(real)).isEqualTo(0.5);
    List<String> ran = new ArrayList<>();
    VoidBranch<RuntimeException> nothing = () -> ran.add("ran");
    Unprofiled.run(nothing);
    assertThat(ran).containsExactly("ran");
  }

  @Test
  void a_failure_is_thrown_as_itself() {
    IOException failure = new IOException("checked");
    Branch<String, IOException> object =
        () -> {
          throw failure;
        };
    assertThatThrownBy(() -> Unprofiled.run(object)).isSameAs(failure);
  }

  @Test
  void the_class_of_an_object_is_its_own() {
    assertThat(Unprofiled.classOf("text")).isEqualTo(String.class);
  }
}
