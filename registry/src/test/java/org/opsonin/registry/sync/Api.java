package org.opsonin.registry.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.registry.Studies;

/// A server on this machine that speaks API v2 as far as it is needed, and misbehaves on demand.
final class Api implements AutoCloseable {

  /// Answers one question, or leaves it to the next in line by returning false.
  interface Trick {
    boolean answer(HttpExchange exchange) throws IOException;
  }

  private static final Pattern SINCE = Pattern.compile("RANGE\\[([0-9-]+),MAX]");

  final Map<Integer, String> updates = new TreeMap<>();
  final List<Map<String, String>> asked = Collections.synchronizedList(new ArrayList<>());
  final List<Trick> tricks = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  Api(int studies) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    for (int number = 1; number <= studies; number++) {
      updates.put(number, "2026-01-01");
    }
    server.createContext("/api/v2/studies", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> parameters = parameters(exchange.getRequestURI());
    asked.add(parameters);
    if (!tricks.isEmpty() && tricks.removeFirst().answer(exchange)) {
      return;
    }
    String since = "";
    Matcher range = SINCE.matcher(parameters.getOrDefault("filter.advanced", ""));
    if (range.find()) {
      since = range.group(1);
    }
    String from = since;
    List<Integer> all =
        updates.entrySet().stream()
            .filter(study -> study.getValue().compareTo(from) >= 0)
            .map(Map.Entry::getKey)
            .toList();
    int size = Integer.parseInt(parameters.getOrDefault("pageSize", "10"));
    String token = parameters.getOrDefault("pageToken", "t0");
    if (!token.matches("t\\d+")) {
      send(exchange, 400, "bad token");
      return;
    }
    int start = Integer.parseInt(token.substring(1));
    int end = Math.min(all.size(), start + size);
    var page = new StringBuilder("{\"totalCount\":" + all.size() + ",\"studies\":[");
    page.append(
        String.join(
            ",",
            all.subList(start, end).stream()
                .map(
                    number ->
                        Studies.study(number, "Study " + number, updates.getOrDefault(number, "")))
                .toList()));
    page.append("]").append(end < all.size() ? ",\"nextPageToken\":\"t" + end + "\"" : "");
    send(exchange, 200, page.append("}").toString());
  }

  private static Map<String, String> parameters(URI uri) {
    var parameters = new HashMap<String, String>();
    for (String part : uri.getRawQuery().split("&", -1)) {
      String[] sides = part.split("=", 2);
      parameters.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  static Trick status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i + 1 < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      send(exchange, status, "no");
      return true;
    };
  }

  static Trick body(String body) {
    return exchange -> {
      send(exchange, 200, body);
      return true;
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
