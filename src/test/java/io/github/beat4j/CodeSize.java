package io.github.beat4j;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** How many bytes of bytecode the methods of a class have; overloaded ones together. */
final class CodeSize {
  private static final int FROM_MAGIC_TO_POOL = 8;
  private static final int FROM_FLAGS_TO_INTERFACES = 6;
  private static final int FROM_STACK_TO_LENGTH = 4;

  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  private CodeSize(DataInputStream in) throws IOException {
    in.skipNBytes(FROM_MAGIC_TO_POOL);
    readPool(in);
    in.skipNBytes(FROM_FLAGS_TO_INTERFACES);
    in.skipNBytes(2L * in.readUnsignedShort());
    readMembers(in);
    readMembers(in);
  }

  /** Of all the methods of a class, by their names. */
  static Map<String, Integer> of(Class<?> type) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
      return new CodeSize(new DataInputStream(in)).sizes;
    }
  }

  private void readPool(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    for (int i = 1; i < size; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(i, in.readUTF());
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // takes two places
        }
        default -> throw new IOException("tag of a constant: " + tag);
      }
    }
  }

  /** Fields, or methods: only these have code. */
  private void readMembers(DataInputStream in) throws IOException {
    int members = in.readUnsignedShort();
    for (int i = 0; i < members; i++) {
      in.readUnsignedShort();
      String name = texts.get(in.readUnsignedShort());
      in.readUnsignedShort();
      int attributes = in.readUnsignedShort();
      for (int k = 0; k < attributes; k++) {
        boolean code = "Code".equals(texts.get(in.readUnsignedShort()));
        long rest = in.readInt();
        if (code) {
          in.skipNBytes(FROM_STACK_TO_LENGTH);
          sizes.merge(name, in.readInt(), Integer::sum);
          rest -= FROM_STACK_TO_LENGTH + Integer.BYTES;
        }
        in.skipNBytes(rest);
      }
    }
  }
}
