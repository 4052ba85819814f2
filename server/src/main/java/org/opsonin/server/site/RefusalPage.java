package org.opsonin.server.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/// What somebody sees whose request never reached a page: the same words, and no more than words.
final class RefusalPage {

  private final MessageSource words;

  RefusalPage(MessageSource words) {
    this.words = words;
  }

  void write(Request request, Response response, int status) throws IOException {
    Headers.put(response, request.isSecure());
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=UTF-8");
    @Nullable PrintWriter writer = response.getReporter();
    if (writer != null) {
      writer.write(page(Objects.requireNonNullElse(request.getRequestURI(), ""), status));
      response.finishResponse();
    }
  }

  private String page(String path, int status) {
    Language language = Language.ofPath(path).orElse(Language.EN);
    HttpStatus known = HttpStatus.resolve(status);
    String kind = "error." + (known == null ? "request" : Errors.kind(known));
    Locale locale = language.locale();
    String title = word(kind + ".title", locale);
    return "<!DOCTYPE html>\n<html lang=\""
        + language.code()
        + "\"><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title></head>\n<body><main><h1>"
        + title
        + "</h1><p>"
        + word(kind + ".text", locale)
        + "</p><p><a href=\"/"
        + language.code()
        + "/\">"
        + word("error.home", locale)
        + "</a></p></main></body></html>\n";
  }

  private String word(String key, Locale locale) {
    return HtmlUtils.htmlEscape(words.getMessage(key, null, locale), "UTF-8");
  }
}
