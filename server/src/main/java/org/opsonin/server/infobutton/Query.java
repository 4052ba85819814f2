package org.opsonin.server.infobutton;

import java.util.List;
import org.opsonin.server.site.Language;

/// What a record system asks.
///
/// @param criteria what about; at least one
/// @param forClinician whether a clinician reads
/// @param asked the language asked for, as written; empty if none was
/// @param language the language answered in
/// @param task what the reader does, such as `PROBLISTREV`; empty if not said
/// @param format how to write the answer
record Query(
    List<Criterion> criteria,
    boolean forClinician,
    String asked,
    Language language,
    String task,
    Format format) {

  Query {
    criteria = List.copyOf(criteria);
  }

  /// One thing asked about.
  ///
  /// @param system that of `code`
  /// @param address how the request named the system
  /// @param code as written
  /// @param name its name, or the words of the record; empty if none was sent
  record Criterion(CodeSystem system, String address, String code, String name) {}

  /// How an answer is written.
  enum Format {
    ATOM("application/atom+xml"),
    APPLICATION_XML("application/xml"),
    TEXT_XML("text/xml"),
    JSON("application/json");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  /// What is wrong with a request. Names the parameter, never its value.
  static final class Unusable extends RuntimeException {

    @java.io.Serial private static final long serialVersionUID = 1;

    private final String code;
    private final String where;
    private final String found;
    private final String expected;

    Unusable(String code, String where, String found, String expected) {
      super(code);
      this.code = code;
      this.where = where;
      this.found = found;
      this.expected = expected;
    }

    org.opsonin.kernel.Problem problem() {
      return new org.opsonin.kernel.Problem(code, where, found, expected);
    }
  }
}
