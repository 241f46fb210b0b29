package io.github.beat4j.examples.dupes;

import io.github.beat4j.examples.files.FileOpener;
import io.github.beat4j.examples.files.FoundFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, or of how they begin. Holds one open file and one buffer at a time. */
final class FileHash {
  /** A file system reads a block at once; most files that differ differ here. */
  static final int FIRST_BLOCK = 4_096;

  private static final int BUFFER = 1 << 16;

  private final FileOpener opener;

  FileHash(FileOpener opener) {
    this.opener = opener;
  }

  /** The hash of the first block; of a shorter file, that of the whole. */
  String ofFirstBlock(FoundFile file) throws IOException {
    return hash(file, Math.min(FIRST_BLOCK, file.size()));
  }

  String ofWhole(FoundFile file) throws IOException {
    return hash(file, file.size());
  }

  private String hash(FoundFile file, long length) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[(int) Math.min(BUFFER, length)];
    try (InputStream in = opener.open(file.path())) {
      long left = length;
      while (left > 0) {
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) throw new IOException("changed while it was read: shorter than before");
        digest.update(buffer, 0, count);
        left -= count;
      }
      if (length == file.size() && in.read() >= 0)
        throw new IOException("changed while it was read: longer than before");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
