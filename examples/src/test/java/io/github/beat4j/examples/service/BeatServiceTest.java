package io.github.beat4j.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.beat4j.Beat;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What the service can do because its engine is a Beat pool. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BeatServiceTest {
  /** A computation that nobody waits for the end of: it must stop. */
  private static final String MINUTES = "/large?n=16";

  private static final int WORKERS = 2;

  @Test
  void theDeadlineStopsTheComputation() throws Exception {
    try (Service service = start(Duration.ofMillis(100))) {
      assertThat(Client.of(service).get(MINUTES).statusCode()).isEqualTo(504);
      // All of it, or this would never return.
    }
  }

  /** Two branches that wait for each other, so that one of them is stolen. */
  @Test
  void aStolenBranchHasTheIdOfItsRequest() throws Exception {
    Queue<String> ids = new ConcurrentLinkedQueue<>();
    CountDownLatch both = new CountDownLatch(2);
    try (Engine engine = EngineKind.BEAT.create(WORKERS, 2)) {
      engine
          .submit(
              () ->
                  new RequestId("id-7")
                      .around(() -> Beat.pcall(() -> note(ids, both), () -> note(ids, both))))
          .get();
    }

    assertThat(ids).containsExactly("id-7", "id-7");
  }

  private static void note(Queue<String> ids, CountDownLatch both) {
    ids.add(String.valueOf(MDC.get(RequestId.KEY)));
    both.countDown();
    try {
      if (!both.await(1, TimeUnit.MINUTES)) throw new IllegalStateException("not stolen");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void afterProgressTheLastLineHasTheStatus() throws Exception {
    try (Service service = start(Duration.ofMillis(100))) {
      String body = Client.of(service).get(MINUTES + "&progress=5").body();

      assertThat(body).startsWith("{\"status\":102}\n").contains("{\"status\":504,");
    }
  }

  @Test
  void aClientThatGoesStopsTheComputation() throws Exception {
    try (Service service = start(Duration.ofHours(1))) {
      for (int i = 0; i < 3; i++) {
        leaveAfterTheFirstLine(service.port(), MINUTES + "&progress=5");
        ServiceTest.await(service, "gone", i + 1);
      }

      // The workers are free, or these would wait for an hour.
      assertThat(Client.of(service).get("/large?n=8").statusCode()).isEqualTo(200);
    }
  }

  /** It is told nothing before the answer, so no write finds out. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aClientThatGoesWithoutAWordStopsTheComputation() throws Exception {
    try (Service service = start(Duration.ofHours(1))) {
      for (int i = 0; i < 3; i++) {
        leaveAtOnce(service, MINUTES, i + 1);
        ServiceTest.await(service, "gone", i + 1);
      }

      assertThat(Client.of(service).get("/large?n=8").statusCode()).isEqualTo(200);
    }
  }

  /** It would be taken for gone when it is looked at, ten times a second. */
  @Test
  void aClientThatWaitsIsNotTakenForGone() throws Exception {
    try (Service service = start(Duration.ofMillis(500))) {
      assertThat(Client.of(service).get(MINUTES).statusCode()).isEqualTo(504);
      assertThat(service.counts()).containsEntry("gone", 0L);
    }
  }

  @Test
  void aWaitingRequestWhoseClientGoesIsNeverComputed() throws Exception {
    Engine engine = EngineKind.BEAT.create(1, 2);
    Occupation occupation = Occupation.of(engine, 0);
    try (Service service = Service.start(0, engine, Duration.ofHours(1))) {
      leaveAfterTheFirstLine(service.port(), MINUTES + "&progress=5");
      ServiceTest.await(service, "gone", 1);
      occupation.release();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void norIsOneWhoseClientGoesWithoutAWord() throws Exception {
    Engine engine = EngineKind.BEAT.create(1, 2);
    Occupation occupation = Occupation.of(engine, 0);
    try (Service service = Service.start(0, engine, Duration.ofHours(1))) {
      leaveAtOnce(service, MINUTES, 1);
      ServiceTest.await(service, "gone", 1);
      occupation.release();
    }
  }

  @Test
  void logLinesOfTheWorkerHaveTheRequestsId() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(Call.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(Level.DEBUG);
    try (Service service = start(Duration.ofHours(1))) {
      Client client = Client.of(service);
      assertThat(client.get("/small", "first").statusCode()).isEqualTo(200);
      assertThat(client.get("/small", "second").statusCode()).isEqualTo(200);
    } finally {
      logger.detachAppender(lines);
      logger.setLevel(null);
    }

    assertThat(lines.list)
        .extracting(line -> line.getMDCPropertyMap().get(RequestId.KEY))
        .containsExactly("first", "second");
    assertThat(lines.list)
        .allSatisfy(line -> assertThat(line.getThreadName()).startsWith("service-worker-"));
  }

  private static Service start(Duration deadline) throws Exception {
    return Service.start(0, EngineKind.BEAT.create(WORKERS, 64), deadline);
  }

  /** Closes its connection as soon as the service has so many requests. */
  private static void leaveAtOnce(Service service, String path, long received) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      request(socket, path);
      ServiceTest.await(service, "received", received);
    }
  }

  private static void request(Socket socket, String path) throws Exception {
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private static void leaveAfterTheFirstLine(int port, String path) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      request(socket, path);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String line = in.readLine();
      while (!line.contains("102")) line = in.readLine();
    }
  }
}
