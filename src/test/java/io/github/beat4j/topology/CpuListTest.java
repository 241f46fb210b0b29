package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Seeds;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuListTest {
  @Test
  void lists_and_masks_say_the_same() {
    long seed = Seeds.first();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      BitSet set = new BitSet();
      int length = 1 + random.nextInt(i % 20 == 0 ? CpuList.LIMIT : 200);
      for (int j = random.nextInt(100); j >= 0; j--) {
        int first = random.nextInt(length);
        set.set(first, Math.min(length, first + 1 + random.nextInt(5)));
      }
      assertThat(CpuList.parse(CpuList.format(set))).as(Seeds.named(seed)).isEqualTo(set);
      assertThat(CpuList.parseMask(Tree.mask(set))).as(Seeds.named(seed)).isEqualTo(set);
    }
  }

  @Test
  void they_are_read_as_kernels_write_them() {
    assertThat(CpuList.format(CpuList.parse(" 0-2,4-5,7\n"))).isEqualTo("0-2,4-5,7");
    assertThat(CpuList.parse("\n")).isEqualTo(new BitSet());
    assertThat(CpuList.parse("65535").length()).isEqualTo(65536);
    assertThat(CpuList.format(CpuList.parseMask("00000000,00000101"))).isEqualTo("0,8");
    assertThat(CpuList.format(CpuList.parseMask("0001,80000000"))).isEqualTo("31-32");
    assertThat(CpuList.format(CpuList.parseMask("b7\n"))).isEqualTo("0-2,4-5,7");
    assertThat(CpuList.named(CpuList.parse("3"))).isEqualTo("CPU 3");
    assertThat(CpuList.named(CpuList.parse("3,4"))).isEqualTo("CPUs 3-4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "1-",
        "-",
        "3-1",
        "0,,2",
        "a",
        "0x1",
        "65536",
        "0-65536",
        "1 2",
        "99999999999"
      })
  void nonsense_is_no_list(String text) {
    assertThat(CpuList.parse(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "g", "0x1", "123456789", "+1", "-1", "1,,2", "00000000 00000001"})
  void nonsense_is_no_mask(String text) {
    assertThat(CpuList.parseMask(text)).isNull();
  }

  @Test
  void masks_end_where_numbers_do() {
    assertThat(CpuList.parseMask("0,".repeat(2047) + "1")).hasToString("{0}");
    assertThat(CpuList.parseMask("0,".repeat(2048) + "1")).isNull();
  }
}
