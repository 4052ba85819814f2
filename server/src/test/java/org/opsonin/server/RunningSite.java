package org.opsonin.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole site, with a database of its own, started once for all tests of this JVM.
public final class RunningSite {

  private static final class Once {
    static final RunningSite SITE = start();
  }

  private final String root;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ConfigurableApplicationContext context;

  private RunningSite(ConfigurableApplicationContext context) {
    this.context = context;
    String port =
        Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"), "a port");
    this.root = "http://127.0.0.1:" + port;
  }

  public static RunningSite get() {
    return Once.SITE;
  }

  private static RunningSite start() {
    try {
      Path data = Files.createTempDirectory(Path.of("target"), "site");
      var context =
          new SpringApplication(OpsoninServer.class)
              .run(
                  "--server.port=0",
                  "--server.address=127.0.0.1",
                  "--opsonin.data=" + data.toAbsolutePath(),
                  "--opsonin.db-url=",
                  "--opsonin.demo=true",
                  // the tests are one client and ask much
                  "--opsonin.limits.uploads.burst=100000",
                  "--opsonin.limits.uploads.per-second=100000",
                  "--opsonin.vectors=false");
      Runtime.getRuntime().addShutdownHook(new Thread(context::close));
      return new RunningSite(context);
    } catch (IOException noFolder) {
      throw new UncheckedIOException("making a data folder", noFolder);
    }
  }

  public String root() {
    return root;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  public HttpResponse<String> post(String path, String form) {
    return send(
        request(path, "Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  public HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(90));
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException("asking the site", failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the site", stop);
    }
  }
}
