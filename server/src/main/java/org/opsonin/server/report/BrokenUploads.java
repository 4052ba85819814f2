package org.opsonin.server.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Answers a form that breaks off or is too large, before there is anything to read in it.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenUploads {

  @ExceptionHandler(MultipartException.class)
  void answer(MultipartException broken, HttpServletResponse response) throws IOException {
    response.sendError(
        broken instanceof MaxUploadSizeExceededException
            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
            : HttpServletResponse.SC_BAD_REQUEST);
  }
}
