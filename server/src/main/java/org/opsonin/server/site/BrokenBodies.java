package org.opsonin.server.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Answers somebody whose request stopped halfway or came in pieces that make no sense: 408 or 400,
/// and the end of the connection.
///
/// The container notes such a failure with the request and would later make it a fault of ours,
/// reading the rest of the same body once more for the page that says so.
final class BrokenBodies extends ValveBase {

  private final RefusalPage page;

  BrokenBodies(RefusalPage page) {
    super(true);
    this.page = page;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException failure
        && !response.isCommitted()) {
      request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
      response.setSuspended(false);
      response.reset();
      response.setErrorReported();
      response.setHeader(HttpHeaders.CONNECTION, "close");
      page.write(request, response, status(failure).value());
    }
  }

  private static HttpStatus status(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return HttpStatus.REQUEST_TIMEOUT;
      }
    }
    return HttpStatus.BAD_REQUEST;
  }
}
