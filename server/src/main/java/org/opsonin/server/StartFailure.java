package org.opsonin.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opsonin.kernel.Problem;
import org.opsonin.server.database.CannotStart;
import org.springframework.boot.web.server.PortInUseException;

/// Why a start failed: a problem somebody can mend, or a bug. The words of an exception are not
/// repeated, they could hold a password.
final class StartFailure {

  private static final int FRAMES = 6;

  private StartFailure() {}

  /// The problem behind a failed start, if a person can mend it.
  static Optional<Problem> problem(Throwable failure, String address, int port) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart stated) {
        return Optional.of(stated.problem());
      }
      if (cause instanceof PortInUseException) {
        return Optional.of(inUse(address, port));
      }
    }
    return Optional.empty();
  }

  /// Whether the site could listen there, asked before anything is started.
  static Optional<Problem> listening(String address, int port) {
    var place = new InetSocketAddress(address, port);
    if (place.isUnresolved()) {
      return Optional.of(noAddress(address, port));
    }
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(place);
      return Optional.empty();
    } catch (IOException refused) {
      String words = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
      if (words.contains("in use")) {
        return Optional.of(inUse(address, port));
      }
      return Optional.of(
          words.contains("denied") ? notAllowed(address, port) : noAddress(address, port));
    }
  }

  /// One line for a bug: the kinds of failure and where they arose.
  static String bug(Throwable failure) {
    var text = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(cause.getClass().getName())
          .append(" at ")
          .append(
              Arrays.stream(cause.getStackTrace())
                  .limit(FRAMES)
                  .map(StackTraceElement::toString)
                  .collect(Collectors.joining(" < ")));
    }
    return text.toString();
  }

  private static Problem inUse(String address, int port) {
    return new Problem(
        "SITE-001",
        address + ":" + port,
        "another program listens on this port",
        "a free port: choose one with --port, or stop the other program");
  }

  private static Problem noAddress(String address, int port) {
    return new Problem(
        "SITE-002",
        address + ":" + port,
        "this machine has no such address",
        "an address of this machine, given with --address");
  }

  private static Problem notAllowed(String address, int port) {
    return new Problem(
        "SITE-003",
        address + ":" + port,
        "this user may not listen on this port",
        "a port from 1024 up, given with --port");
  }
}
