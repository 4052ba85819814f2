package org.opsonin.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.server.RunningSite;

/// Requests no client library would send, and bodies that stop: whose fault it is must be told.
class RawRequestsTest {

  private static final RunningSite SITE = RunningSite.get();
  private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String FILE = "Content-Type: multipart/form-data; boundary=b\r\n";
  private static final String PART =
      "--b\r\nContent-Disposition: form-data; name=\"chart\"; filename=\"c.json\"\r\n\r\n{";

  private static Socket open(String from) throws IOException {
    var socket = new Socket();
    socket.bind(new InetSocketAddress(from, 0));
    URI root = URI.create(SITE.root());
    socket.connect(new InetSocketAddress(root.getHost(), root.getPort()));
    socket.setSoTimeout(120_000);
    return socket;
  }

  private static String answer(String request) throws IOException {
    try (Socket socket = open("127.0.0.1")) {
      send(socket, request);
      return read(socket);
    }
  }

  private static void send(Socket socket, String request) throws IOException {
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (SocketException refusedBeforeItWasRead) {
      assertThat(request.length()).isGreaterThan(10_000);
    }
  }

  /// All there is to read, also where the end is a reset of the connection.
  private static String read(Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var piece = new byte[4_096];
    try {
      int read = socket.getInputStream().read(piece);
      while (read >= 0) {
        bytes.write(piece, 0, read);
        read = socket.getInputStream().read(piece);
      }
    } catch (SocketException reset) {
      assertThat(bytes.size()).as("an answer before the reset").isPositive();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String answer, String what) {
    assertThat(answer).as(what).startsWith("HTTP/1.1 4");
    assertThat(answer).as(what).doesNotContain("Tomcat", "Exception", "\tat ", "<script>alert");
  }

  static Stream<Arguments> hostile() {
    var many = new StringBuilder("a=1");
    while (many.length() < 60_000) {
      many.append("&a=1");
    }
    return Stream.of(
        Arguments.of("no request line", "NONSENSE\r\n\r\n"),
        Arguments.of("an escape that is none", "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("a way up", "GET /en/..%2f..%2fetc/passwd HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of(
            "a script in the path", "GET /en/<script>alert(1) HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("an end of text", "GET /en/\u0000 HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("no host", "GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n"),
        Arguments.of(
            "a large header",
            "GET /en/ HTTP/1.1\r\n" + HOST + "X-A: " + "x".repeat(40_000) + "\r\n\r\n"),
        Arguments.of(
            "two lengths",
            "POST /en/report HTTP/1.1\r\n"
                + HOST
                + FORM
                + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
        Arguments.of(
            "a length that is none",
            "POST /en/report HTTP/1.1\r\n" + HOST + FORM + "Content-Length: -5\r\n\r\n"),
        Arguments.of(
            "a piece without a size",
            "POST /en/report HTTP/1.1\r\n"
                + HOST
                + FILE
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n"),
        Arguments.of(
            "too many fields",
            "POST /en/report HTTP/1.1\r\n"
                + HOST
                + FORM
                + "Content-Length: "
                + many.length()
                + "\r\n\r\n"
                + many));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void whatMakesNoSenseIsRefused(String what, String request) throws IOException {
    assertRefused(answer(request), what);
  }

  private static List<String> answers(List<String> requests) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> coming = new ArrayList<>();
      for (String request : requests) {
        coming.add(threads.submit(() -> answer(request)));
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> one : coming) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  @Test
  void filesThatStopAreTimedOutAndNoFaultOfTheSite() throws Exception {
    List<String> answers =
        answers(
            List.of(
                "POST /en/report HTTP/1.1\r\n"
                    + HOST
                    + FILE
                    + "Content-Length: 5000\r\n\r\n"
                    + PART,
                "POST /en/report HTTP/1.1\r\n"
                    + HOST
                    + FILE
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(PART.length())
                    + "\r\n"
                    + PART
                    + "\r\n",
                "PUT /en/library HTTP/1.1\r\n"
                    + HOST
                    + FILE
                    + "Content-Length: 5000\r\n\r\n"
                    + PART));

    answers.forEach(answer -> assertRefused(answer, "a file that stops"));
    assertThat(answers.getFirst())
        .startsWith("HTTP/1.1 408")
        .contains("Content-Security-Policy: default-src 'none'", "did not arrive");
  }

  /// The container hangs up on a form that stops.
  @Test
  void formsThatStopAreTimedOutAndNoFaultOfTheSite() throws Exception {
    List<String> answers =
        answers(
            List.of(
                "POST /en/report HTTP/1.1\r\n"
                    + HOST
                    + FORM
                    + "Content-Length: 50\r\n\r\nasOf=2026",
                "POST /en/opinion/pd-l1 HTTP/1.1\r\n"
                    + HOST
                    + FORM
                    + "Content-Length: 50\r\n\r\nhelped="));

    assertThat(answers).allMatch(answer -> answer.isEmpty() || answer.startsWith("HTTP/1.1 4"));
  }

  @Test
  void whoSendsSlowlyKeepsNobodyElseOut() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int sender = 0; sender < 12; sender++) {
        Socket socket = open("127.0.0." + (2 + sender % 2));
        slow.add(socket);
        send(
            socket,
            "POST /en/report HTTP/1.1\r\n"
                + HOST
                + FILE
                + "Content-Length: 33000000\r\n\r\n"
                + PART);
      }
      String form = PART + "}\r\n--b--\r\n";
      String answered =
          answer(
              "POST /en/report HTTP/1.1\r\n"
                  + HOST
                  + FILE
                  + "Content-Length: "
                  + form.length()
                  + "\r\n\r\n"
                  + form);

      assertThat(answered).doesNotStartWith("HTTP/1.1 503").doesNotStartWith("HTTP/1.1 500");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }
}
