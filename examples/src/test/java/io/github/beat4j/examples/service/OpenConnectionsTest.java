package io.github.beat4j.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class OpenConnectionsTest {
  private static final String HEADER =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid";
  private static final String REST = " 00000000:00000000 00:00000000 00000000     0        0 1";

  @TempDir private Path directory;

  @BeforeEach
  void thePicturesAreOfSuchAMachine() {
    assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void connectionsThatBothSidesKeepOpen() throws Exception {
    write(
        "tcp",
        "   0: 0100007F:1F90 00000000:0000 0A" + REST,
        "   1: 0100007F:1F90 0200A8C0:C3F2 01" + REST,
        "   2: 0100007F:1F90 0300A8C0:C3F2 08" + REST,
        "  10: 0100007F:1F90 0400A8C0:C3F2 06" + REST);

    assertThat(open()).containsExactly(connection("127.0.0.1", 8080, "192.168.0.2", 50162));
  }

  @Test
  void addressesOfVersionSix() throws Exception {
    write("tcp");
    write(
        "tcp6",
        "   0: 0000000000000000FFFF00000100007F:1F90 0000000000000000FFFF00000200A8C0:C3F2 01"
            + REST,
        "   1: B80D01200000000000000000FF000000:0050 00000000000000000000000001000000:FFFF 01"
            + REST);

    assertThat(open())
        .containsExactlyInAnyOrder(
            connection("127.0.0.1", 8080, "192.168.0.2", 50162),
            connection("2001:db8::ff", 80, "::1", 65535));
  }

  @Test
  void nothingIsKnownWhereTheSystemDoesNotTell() {
    assertThat(new OpenConnections(directory).now()).isEmpty();
  }

  @Test
  void nothingIsKnownFromATableThatMakesNoSense() throws Exception {
    for (String addresses :
        List.of("x y", "0100007F 0100007F:1", "0100007:1 0100007:1", "0100007F:x 0100007F:1")) {
      write("tcp", "   0: " + addresses + " 01" + REST);

      assertThat(new OpenConnections(directory).now()).as(addresses).isEmpty();
    }
  }

  /** Neither side reads, and the server's side writes nothing. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aRealClientComesAndGoes() throws Exception {
    OpenConnections connections = new OpenConnections();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
      try (Socket accepted = server.accept()) {
        Connection connection =
            new Connection(
                (InetSocketAddress) accepted.getLocalSocketAddress(),
                (InetSocketAddress) accepted.getRemoteSocketAddress());
        try (client) {
          assertThat(connections.now().orElseThrow()).contains(connection);
        }
        while (connections.now().orElseThrow().contains(connection)) Thread.sleep(1);
      }
    }
  }

  private Set<Connection> open() {
    return new OpenConnections(directory).now().orElseThrow();
  }

  private static Connection connection(String local, int port, String remote, int remotePort)
      throws IOException {
    return new Connection(
        new InetSocketAddress(InetAddress.getByName(local), port),
        new InetSocketAddress(InetAddress.getByName(remote), remotePort));
  }

  private void write(String file, String... lines) throws IOException {
    Files.writeString(directory.resolve(file), HEADER + "\n" + String.join("\n", lines) + "\n");
  }
}
