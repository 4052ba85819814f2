package org.opsonin.server.database;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A site in a process of its own, as a person starts it.
final class SiteProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final List<Path> COMMAND_LINE =
      List.of(Path.of("cli", "target", "classes"), Path.of("opsonin", "opsonin.jar"));

  private final Process process;
  private final Path output;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private SiteProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /// Starts one on a free port; does not wait.
  static SiteProcess begin(Path data, Map<String, String> environment, String... more)
      throws IOException {
    Path output = Files.createTempFile("site", ".txt");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.opsonin.server.OpsoninServer",
                "--no-vectors",
                "--data",
                data.toString()));
    command.addAll(List.of(more));
    if (!command.contains("--port")) {
      command.addAll(List.of("--port", "0"));
    }
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return new SiteProcess(
        builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
  }

  /// The site's own: the command line, which other tests need, brings a logger that says nothing.
  private static String classPath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> COMMAND_LINE.stream().noneMatch(Path.of(entry)::endsWith))
        .collect(joining(File.pathSeparator));
  }

  /// Starts one and waits until it answers.
  static SiteProcess start(Path data, String... more) throws IOException, InterruptedException {
    SiteProcess site = begin(data, Map.of(), more);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && site.process.isAlive()) {
      if (site.root().isPresent()) {
        return site;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the site did not start: " + site.output());
  }

  Process process() {
    return process;
  }

  /// Everything it has written.
  String output() throws IOException {
    return Files.readString(output);
  }

  /// Waits for a start that fails.
  ///
  /// @return the exit code
  int exit() throws InterruptedException, IOException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the site did not end: " + output());
    }
    return process.exitValue();
  }

  Optional<String> root() throws IOException {
    String text = output();
    int at = text.indexOf("http://127.0.0.1:");
    int end = at < 0 ? -1 : text.indexOf("/\n", at);
    return end < 0 ? Optional.empty() : Optional.of(text.substring(at, end));
  }

  /// Says that a page helped, which is written to the database.
  ///
  /// @return the status of the answer
  int write() throws IOException, InterruptedException {
    return send(
        request("/en/opinion/pd-l1")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("helped=yes")));
  }

  int get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) throws IOException {
    return HttpRequest.newBuilder(URI.create(root().orElseThrow() + path))
        .timeout(Duration.ofSeconds(15));
  }

  private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /// The server process of the database in a data folder, while it lives.
  static Optional<ProcessHandle> postgres(Path data) throws IOException {
    Path note = data.resolve("database/cluster/postmaster.pid");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    return Files.readAllLines(note).stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("\\d+"))
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .filter(ProcessHandle::isAlive);
  }

  /// Ends it as Ctrl+C does.
  ///
  /// @return whether it ended in time
  boolean stop() {
    process.destroy();
    try {
      return process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    if (!stop()) {
      process.destroyForcibly();
    }
  }
}
