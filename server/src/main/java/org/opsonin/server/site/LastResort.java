package org.opsonin.server.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;

/// Catches what nothing below has caught, so that no message of an exception, which may hold what
/// somebody sent, reaches a log or a page: the kinds and places alone are logged.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LastResort extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);
  private static final int FRAMES = 12;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
      if (isClientGone(failure)) {
        LOG.debug("a client went away");
        return;
      }
      if (isUnreadable(failure)) {
        if (!response.isCommitted()) {
          response.reset();
          response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return;
      }
      LOG.error("a request failed: {}", traces(failure));
      if (!response.isCommitted()) {
        response.reset();
        response.sendError(status(failure));
      }
    }
  }

  /// 503 while the database is away: it comes back, and the same request may be sent again.
  private static int status(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException || cause instanceof DataAccessException) {
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      }
    }
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private static boolean isClientGone(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String name = cause.getClass().getSimpleName();
      if (name.equals("ClientAbortException") || name.equals("AsyncRequestNotUsableException")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the parameters or the form cannot be decoded, such as `%zz`, or never came whole.
  private static boolean isUnreadable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getSimpleName().equals("InvalidParameterException")
          || cause.getClass().getSimpleName().equals("BadRequestException")
          || cause instanceof SocketTimeoutException
          || cause instanceof MultipartException
          || cause instanceof HttpMessageNotReadableException) {
        return true;
      }
    }
    return false;
  }

  private static String traces(Throwable failure) {
    var text = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(cause.getClass().getName())
          .append(" at ")
          .append(
              Arrays.stream(cause.getStackTrace())
                  .limit(FRAMES)
                  .map(StackTraceElement::toString)
                  .collect(Collectors.joining(" < ")))
          .append("; ");
    }
    return text.toString();
  }
}
