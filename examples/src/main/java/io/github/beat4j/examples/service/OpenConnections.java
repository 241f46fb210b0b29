package io.github.beat4j.examples.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The TCP connections that both sides keep open, as Linux lists them. One whose client has closed
 * its side, or reset it, is not among them, though nobody has read from it.
 *
 * <p>A look reads two files, with a line for each socket of the network namespace, so it costs the
 * more the more there are. On other systems there is nothing to read.
 */
final class OpenConnections {
  private static final String ESTABLISHED = "01";
  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  private static final int HEXADECIMAL = 16;

  /** Addresses are printed as numbers of 32 bits, in the order of the machine's bytes. */
  private static final int DIGITS_OF_WORD = 8;

  private final Path tcp;
  private final Path tcp6;

  OpenConnections() {
    this(Path.of("/proc/self/net"));
  }

  /** Of another machine. */
  OpenConnections(Path directory) {
    tcp = directory.resolve("tcp");
    tcp6 = directory.resolve("tcp6");
  }

  /** Those that are open now; nothing where the system does not tell. On the calling thread. */
  Optional<Set<Connection>> now() {
    if (!Files.isReadable(tcp)) return Optional.empty();
    Set<Connection> open = new HashSet<>();
    try {
      read(tcp, open);
      if (Files.isReadable(tcp6)) read(tcp6, open);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // To know nothing is better than to take a client for gone.
      return Optional.empty();
    }
    return Optional.of(open);
  }

  private static void read(Path file, Set<Connection> open) throws IOException {
    for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
      String[] fields = line.trim().split(" +", -1);
      if (fields.length > STATE && fields[STATE].equals(ESTABLISHED))
        open.add(new Connection(address(fields[LOCAL]), address(fields[REMOTE])));
    }
  }

  private static InetSocketAddress address(String text) throws IOException {
    int colon = text.indexOf(':');
    ByteBuffer bytes = ByteBuffer.allocate(colon / 2).order(ByteOrder.nativeOrder());
    for (int i = 0; i < colon; i += DIGITS_OF_WORD)
      bytes.putInt(Integer.parseUnsignedInt(text, i, i + DIGITS_OF_WORD, HEXADECIMAL));
    int port = Integer.parseInt(text, colon + 1, text.length(), HEXADECIMAL);
    // An IPv4 address that is written as one of IPv6 becomes what it is.
    return new InetSocketAddress(InetAddress.getByAddress(bytes.array()), port);
  }
}
