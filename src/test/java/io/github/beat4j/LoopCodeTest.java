package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** What C2 makes of a loop depends on how large its methods are (docs/adr/0003). */
class LoopCodeTest {
  /** C2 takes no method into another that has more bytes of code ({@code FreqInlineSize}). */
  private static final int MOST_INLINED = 325;

  @Test
  void what_divides_a_loop_is_compiled_into_nothing_else() throws IOException {
    assertThat(size("share").getMinSize()).isGreaterThan(MOST_INLINED);
  }

  private static CodeSizeEvaluator size(String method) throws IOException {
    Sizes sizes = new Sizes();
    new ClassReader(Loop.class.getName()).accept(sizes, 0);
    return sizes.ofMethods.get(method);
  }

  private static final class Sizes extends ClassVisitor {
    final Map<String, CodeSizeEvaluator> ofMethods = new HashMap<>();

    Sizes() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return ofMethods.computeIfAbsent(name, n -> new CodeSizeEvaluator(null));
    }
  }
}
