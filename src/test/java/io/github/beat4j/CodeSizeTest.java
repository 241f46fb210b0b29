package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** What C2 makes of a method depends on how many bytes of code it has. */
class CodeSizeTest {
  /** C2 takes no method into another that has more ({@code FreqInlineSize}). */
  private static final int MOST_INLINED = 325;

  /** It takes none that has more into one that calls it seldom ({@code MaxInlineSize}). */
  private static final int MOST_INLINED_WHERE_SELDOM = 35;

  /** All methods called so; docs/adr/0003. */
  @Test
  void what_divides_a_loop_is_compiled_into_nothing_else() throws IOException {
    assertThat(sizes(Loop.class).get("share")).hasSize(1).allMatch(size -> size > MOST_INLINED);
  }

  /** docs/adr/0033. */
  @Test
  void a_call_is_compiled_into_a_method_that_makes_it_seldom() throws IOException {
    Map<String, List<Integer>> beat = sizes(Beat.class);
    for (String form : List.of("pcall", "pcallLong", "pcallInt", "pcallDouble"))
      assertThat(beat.get(form))
          .as(form)
          .isNotEmpty()
          .allMatch(size -> size <= MOST_INLINED_WHERE_SELDOM);
    assertThat(sizes(Call.class).values())
        .isNotEmpty()
        .allSatisfy(sizes -> assertThat(sizes).allMatch(size -> size <= MOST_INLINED_WHERE_SELDOM));
  }

  /** By name, the size of the bytecode of each method; jumps in it are short. */
  private static Map<String, List<Integer>> sizes(Class<?> type) throws IOException {
    Sizes sizes = new Sizes();
    new ClassReader(type.getName()).accept(sizes, 0);
    Map<String, List<Integer>> largest = new HashMap<>();
    sizes.ofMethods.forEach(
        (name, all) -> largest.put(name, all.stream().map(CodeSizeEvaluator::getMinSize).toList()));
    return largest;
  }

  private static final class Sizes extends ClassVisitor {
    final Map<String, List<CodeSizeEvaluator>> ofMethods = new HashMap<>();

    Sizes() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      CodeSizeEvaluator size = new CodeSizeEvaluator(null);
      ofMethods.computeIfAbsent(name, n -> new ArrayList<>()).add(size);
      return size;
    }
  }
}
