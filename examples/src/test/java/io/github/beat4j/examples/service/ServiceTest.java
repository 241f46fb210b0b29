package io.github.beat4j.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all engines do alike. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ServiceTest {
  private static final Duration AMPLE = Duration.ofHours(1);

  @ParameterizedTest
  @EnumSource
  void answersAreRight(EngineKind kind) throws Exception {
    try (Service service = Service.start(0, engine(kind, 2, 64), AMPLE)) {
      Client client = Client.of(service);

      assertThat(client.get("/small?n=10").body()).contains("\"result\":1023}");
      assertThat(client.get("/small").body()).contains("\"result\":16383}");
      assertThat(client.get("/large?n=8").body()).contains("\"result\":92}");
      assertThat(client.get("/large?n=8&progress=1").body()).contains("\"result\":92}");
      assertThat(client.get("/large", "my-id").headers().firstValue(RequestId.HEADER))
          .contains("my-id");
      assertThat(client.get("/stats").body()).contains("\"received\":5");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWrongNumberIsTheClientsMistake(EngineKind kind) throws Exception {
    try (Service service = Service.start(0, engine(kind, 1, 1), AMPLE)) {
      Client client = Client.of(service);

      for (String query : List.of("n=0", "n=99", "n=", "n=x", "progress=0")) {
        HttpResponse<String> answer = client.get("/small?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("expected: 1..");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFullQueueAnswers503(EngineKind kind) throws Exception {
    Engine engine = engine(kind, 1, 2);
    try (Service service = Service.start(0, engine, AMPLE)) {
      Client client = Client.of(service);
      Occupation occupation = Occupation.of(engine, 2);

      HttpResponse<String> answer = client.get("/small");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");

      occupation.release();
      // What has released the place may come after the result.
      while (client.get("/small").statusCode() == 503) Thread.onSpinWait();
      assertThat(client.get("/small").statusCode()).isEqualTo(200);
    }
  }

  /** Virtual threads have no queue to wait in. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VIRTUAL")
  void whatHasWaitedTooLongIsNotComputed(EngineKind kind) throws Exception {
    Duration deadline = Duration.ofMillis(50);
    Engine engine = engine(kind, 1, 2);
    try (Service service = Service.start(0, engine, deadline)) {
      Occupation occupation = Occupation.of(engine, 0);
      // Would take minutes.
      CompletableFuture<HttpResponse<String>> late = Client.of(service).begin("/large?n=16");
      await(service, "received", 1);
      Thread.sleep(2 * deadline.toMillis());
      occupation.release();

      assertThat(late.get().statusCode()).isEqualTo(504);
    }
  }

  @ParameterizedTest
  @EnumSource
  void closeAnswersWhatWasReceived(EngineKind kind) throws Exception {
    int requests = 20;
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    Service service = Service.start(0, engine(kind, 2, requests), AMPLE);
    try (service) {
      Client client = Client.of(service);
      for (int i = 0; i < requests; i++) answers.add(client.begin("/large?n=9"));
      awaitHandedOver(service, client, requests);
    }

    for (CompletableFuture<HttpResponse<String>> answer : answers)
      assertThat(answer.get().body()).contains("\"result\":352}");
    assertThat(service.counts())
        .isEqualTo(Map.of("received", 20L, "answered", Map.of("200", 20L), "gone", 0L, "open", 0L));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VIRTUAL")
  void whileItClosesItAnswers503AndWhatWaitsIsComputed(EngineKind kind) throws Exception {
    Engine engine = engine(kind, 1, 1);
    Service service = Service.start(0, engine, AMPLE);
    Client client = Client.of(service);
    Occupation occupation = Occupation.of(engine, 0);
    CompletableFuture<HttpResponse<String>> waiting = client.begin("/small?n=10");
    awaitHandedOver(service, client, 1);

    CompletableFuture<Void> closed = CompletableFuture.runAsync(service::close);
    // Before it closes its queue is full, which is a 503 as well.
    HttpResponse<String> late = client.get("/small");
    while (late.headers().firstValue("Connection").isEmpty()) late = client.get("/small");
    assertThat(late.statusCode()).isEqualTo(503);
    assertThat(closed).isNotDone();

    occupation.release();
    closed.get();
    assertThat(waiting.get().body()).contains("\"result\":1023}");
  }

  static Engine engine(EngineKind kind, int workers, int queue) {
    Assumptions.assumeTrue(
        kind != EngineKind.VIRTUAL || Runtime.version().feature() >= 21, "no virtual threads");
    return kind.create(workers, queue);
  }

  /** A request is counted before it is handed over, and a close in between refuses it. */
  private static void awaitHandedOver(Service service, Client client, int requests)
      throws Exception {
    await(service, "received", requests);
    // One thread reads all requests: when it reads this one it has handed over those before.
    client.get("/stats");
  }

  static void await(Service service, String count, long least) throws InterruptedException {
    while ((long) service.counts().get(count) < least) Thread.sleep(1);
  }
}
