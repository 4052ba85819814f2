package org.opsonin.fhir.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.Limits;
import org.opsonin.kernel.Problem;

/// Tells bad input from a failing disk: the first is a problem, the second stays an exception.
record Faults(Limits limits) {

  /// What is wrong with the input; empty if the input is not to blame.
  Optional<Problem> of(IOException fault, String place) {
    return Optional.ofNullable(
        switch (fault) {
          case Bounded.TooLarge _ ->
              ChartProblem.TOO_LARGE.at(
                  Parsing.where(place),
                  "too many bytes",
                  "at most " + limits.documentBytes() + " bytes");
          case StreamConstraintsException tooMuch -> constraint(tooMuch, place);
          case JsonEOFException _, EOFException _ ->
              ChartProblem.TRUNCATED.at(
                  Parsing.where(place), "it breaks off in the middle", "the whole document");
          case ZipException _, CharConversionException _ ->
              ChartProblem.UNREADABLE_BYTES.at(
                  Parsing.where(place), "bytes that are no text", "UTF-8, plain or gzip");
          case JsonProcessingException broken -> notJson(broken, place);
          default -> null;
        });
  }

  private Problem constraint(StreamConstraintsException tooMuch, String place) {
    String words = String.valueOf(tooMuch.getOriginalMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("depth")) {
      return ChartProblem.TOO_DEEP.at(
          Parsing.where(place), "nested too deeply", "at most " + limits.depth() + " levels");
    }
    return ChartProblem.TEXT_TOO_LONG.at(
        Parsing.where(place),
        "a text, name or number that is too long",
        "texts of at most " + limits.textLength() + " characters");
  }

  private static Problem notJson(JsonProcessingException broken, String place) {
    var at = broken.getLocation();
    String line =
        at == null || !place.isEmpty()
            ? Parsing.where(place)
            : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    boolean bytes = String.valueOf(broken.getOriginalMessage()).contains("UTF-8");
    return bytes
        ? ChartProblem.UNREADABLE_BYTES.at(line, "bytes that are no text", "UTF-8, plain or gzip")
        : ChartProblem.NOT_JSON.at(line, "not JSON", "well-formed JSON");
  }
}
