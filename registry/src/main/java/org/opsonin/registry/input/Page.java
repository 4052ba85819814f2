package org.opsonin.registry.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One whole page of studies as the registry's server sends them.
public final class Page {

  private static final JsonFactory JSON = new JsonFactory();

  private final List<Cut> studies;
  private final Optional<String> next;

  private Page(List<Cut> studies, Optional<String> next) {
    this.studies = studies;
    this.next = next;
  }

  /// Reads a page; empty if it is no page, or breaks off.
  ///
  /// @param json UTF-8
  public static Optional<Page> of(byte[] json, Bounds bounds) {
    var studies = new ArrayList<Cut>();
    var tokens = new ArrayList<byte[]>();
    var in = new ByteArrayInputStream(json);
    var cutter = new Cutter(in, bounds.studyBytes(), studies::add, tokens::add);
    try {
      Cutter.Document document = cutter.cut();
      boolean isPage = document.pages() == 1 && document.closed();
      return isPage
          ? Optional.of(new Page(studies, tokens.stream().findFirst().map(Page::text)))
          : Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    }
  }

  private static String text(byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException broken) {
      return "";
    }
  }

  /// What to ask for to get the next page; empty on the last.
  public Optional<String> next() {
    return next.filter(token -> !token.isBlank());
  }

  public int size() {
    return studies.size();
  }

  /// Hands the studies on.
  ///
  /// @param where the page, for problems
  public void into(Intake intake, String where) {
    studies.forEach(cut -> intake.accept(cut, where + " study " + cut.ordinal()));
  }
}
