package org.opsonin.server.site;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the container refuses by itself, with the words and headers of the site.
final class Refusals extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final RefusalPage page;

  Refusals(RefusalPage page) {
    this.page = page;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var open = new AtomicBoolean(false);
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
    if (!open.get()) {
      return;
    }
    try {
      page.write(request, response, status);
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("a client went away");
    }
  }
}
