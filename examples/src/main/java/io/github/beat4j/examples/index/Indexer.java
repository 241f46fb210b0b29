package io.github.beat4j.examples.index;

import io.github.beat4j.Beat;
import io.github.beat4j.algorithms.Sorts;
import io.github.beat4j.examples.files.FoundFile;
import io.github.beat4j.examples.files.Problem;
import io.github.beat4j.examples.terminal.Progress;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Indexes files on a Beat pool: a loop over the pieces of all files, with a table of words for each
 * part that another worker has taken. Of the texts it holds a piece a worker.
 */
public final class Indexer {
  private static final int PIECE = 1 << 16;

  private final List<FoundFile> files;
  private final Progress progress;
  private final int size;
  private final Pieces pieces;
  private final Queue<Problem> unreadable = new ConcurrentLinkedQueue<>();

  /** Steps by bytes. */
  public Indexer(List<FoundFile> files, Progress progress) {
    this(files, progress, PIECE);
  }

  Indexer(List<FoundFile> files, Progress progress, int size) {
    this.files = files;
    this.progress = progress;
    this.size = size;
    this.pieces = new Pieces(files, size);
  }

  /** Computes on the pool of the caller, else on the common pool. */
  public WordIndex index() {
    WordTable table =
        Beat.<WordTable, RuntimeException>collect(
            0, pieces.count(), WordTable::new, this::add, WordTable::append);
    Postings[] words = table.words();
    Sorts.stable(words, Postings.ORDER);
    return new WordIndex(files.stream().map(FoundFile::path).toList(), List.of(words));
  }

  /** What could not be read, and is indexed in part or not at all. */
  public List<Problem> problems() {
    return unreadable.stream().distinct().sorted().toList();
  }

  private void add(WordTable table, int from, int to) {
    int piece = from;
    for (int file = pieces.fileOf(from); piece < to; file++) {
      int end = Math.min(to, pieces.endOf(file));
      if (piece < end) add(table, file, piece, end);
      piece = end;
    }
  }

  private void add(WordTable table, int file, int from, int to) {
    FoundFile found = files.get(file);
    try (FileChannel channel =
        FileChannel.open(found.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = new byte[(int) Math.min(found.size(), 1L + size + Words.LONGEST)];
      for (int piece = from; piece < to; piece++) {
        long offset = pieces.offsetOf(piece, file);
        int before = offset == 0 ? 0 : 1;
        int own = (int) Math.min(size, found.size() - offset);
        int after = (int) Math.min(Words.LONGEST, found.size() - offset - own);
        read(channel, offset - before, ByteBuffer.wrap(bytes, 0, before + own + after));
        Words.add(bytes, before, before + own, before + own + after, file, table);
        progress.step(own);
      }
    } catch (IOException failure) {
      unreadable.add(Problem.of(found.path(), failure));
    }
  }

  private static void read(FileChannel channel, long offset, ByteBuffer buffer) throws IOException {
    long at = offset;
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, at);
      if (count < 0) throw new EOFException("changed while it was read: shorter than before");
      at += count;
    }
  }
}
