package app.unbroken.whatsapp;

import app.unbroken.whatsapp.Answer.Declined;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * The Cloud API of one number. Every call comes back as an {@link Answer}, within its limit. Safe
 * for many threads.
 */
public final class CloudApi implements AutoCloseable {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final int MAX_ANSWER_BYTES = 1 << 20;
  private static final int PERHAPS_DONE_ABOVE = 503;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_LIMIT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final String server;
  private final String number;
  private final String token;

  /**
   * @param server with the version, such as {@code https://graph.facebook.com/v25.0}
   * @param number the id of the number, which is not the number
   */
  public CloudApi(URI server, String number, String token) {
    this.server = server.toString().replaceAll("/+$", "");
    this.number = number;
    this.token = token;
  }

  /** Something to the number's own address, such as {@code messages}. */
  Answer post(String what, JsonNode body, Duration limit) {
    return postTo(number + "/" + what, body, limit);
  }

  Answer postTo(String path, JsonNode body, Duration limit) {
    var request =
        to(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    return ask(request, limit);
  }

  Answer upload(Upload file, Duration limit) {
    var request =
        to(number + "/media")
            .header("Content-Type", "multipart/form-data; boundary=" + Upload.BOUNDARY)
            .POST(BodyPublishers.ofByteArray(file.form()));
    return ask(request, limit);
  }

  Answer get(String path, Duration limit) {
    return ask(to(path).GET(), limit);
  }

  /** What is known about the number itself. */
  Answer self(Duration limit) {
    return get(
        number + "?fields=display_phone_number,verified_name,quality_rating,platform_type", limit);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server + "/" + path))
        .header("Authorization", "Bearer " + token);
  }

  private Answer ask(HttpRequest.Builder request, Duration limit) {
    var answering = http.sendAsync(request.build(), answer -> new BoundedBody(MAX_ANSWER_BYTES));
    try {
      return read(answering.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException failed) {
      return broken(failed.getCause() == null ? failed : failed.getCause());
    } catch (TimeoutException tooLong) {
      answering.cancel(true);
      return new Answer.Unclear("no answer in time");
    } catch (InterruptedException stop) {
      answering.cancel(true);
      Thread.currentThread().interrupt();
      return new Answer.Unclear("interrupted");
    }
  }

  private static Answer broken(Throwable why) {
    for (var cause = why; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof HttpConnectTimeoutException
          || cause instanceof UnresolvedAddressException
          || cause instanceof SSLHandshakeException) {
        return new Answer.Unheard(cause.getClass().getSimpleName());
      }
    }
    return new Answer.Unclear(why.getClass().getSimpleName());
  }

  private static Answer read(HttpResponse<byte[]> response) {
    var status = response.statusCode();
    try {
      var json = WhatsAppWire.MAPPER.readTree(response.body());
      if (json == null || !json.isObject()) {
        return odd(status);
      }
      if (json.path("error").isObject()) {
        return declined(response, json.path("error"));
      }
      return status / 100 == 2 ? new Answer.Given(json) : odd(status);
    } catch (IOException noJson) {
      return odd(status);
    }
  }

  private static Declined declined(HttpResponse<byte[]> response, JsonNode error) {
    var details = error.path("error_data").path("details").asText();
    return new Declined(
        response.statusCode(),
        error.path("code").asInt(),
        error.path("error_subcode").asInt(),
        details.isEmpty() ? error.path("message").asText() : details,
        RetryAfter.of(
            response.headers().firstValue("Retry-After").orElse(""),
            response.headers().firstValue("X-Business-Use-Case-Usage").orElse("")));
  }

  private static Answer odd(int status) {
    var why = "status " + status + " without an answer";
    return status < 300 || status > PERHAPS_DONE_ABOVE
        ? new Answer.Unclear(why)
        : new Answer.Unheard(why);
  }

  /** By its id and never with its token. */
  @Override
  public String toString() {
    return "CloudApi" + Map.of("number", number);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
