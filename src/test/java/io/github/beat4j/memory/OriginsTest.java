package io.github.beat4j.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {
  @Test
  void an_object_is_noted_under_the_last_number() {
    for (long objects : new long[] {1, 64, 1000, Long.MAX_VALUE / 8}) {
      Origins origins = new Origins(objects);
      Object object = new Object();
      assertThat(origins.of(object)).isEqualTo(Homes.NOBODY);
      origins.note(object, 5);
      assertThat(origins.of(object)).isEqualTo(5);
      origins.note(object, Character.MAX_VALUE);
      assertThat(origins.of(object)).isEqualTo(Character.MAX_VALUE);
    }
  }

  @Test
  void most_objects_have_a_place_of_their_own() {
    Origins origins = new Origins(1000);
    List<Object> objects = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      objects.add(new Object());
      origins.note(objects.get(i), i + 2);
    }
    int right = 0;
    for (int i = 0; i < 1000; i++) if (origins.of(objects.get(i)) == i + 2) right++;
    assertThat(right).isGreaterThan(700);
  }
}
