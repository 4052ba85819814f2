package org.opsonin.registry.study;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.opsonin.kernel.PartialDate;
import org.opsonin.registry.study.StudyReading.Refused;
import org.opsonin.trial.Trial;

/// Reads one study, ClinicalTrials.gov's API v2 or CTML as JSON. Safe for several threads.
public final class StudyReader {

  /// Longest text of a field; the registry itself allows 32,000 characters.
  public static final int LONGEST_TEXT = 1_000_000;

  /// Deepest nesting of objects and arrays.
  public static final int DEEPEST = 100;

  private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9._/:-]{0,63}");

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(1_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final UnaryOperator<String> plain;
  private final boolean needsTitle;

  private StudyReader(UnaryOperator<String> plain, boolean needsTitle) {
    this.plain = plain;
    this.needsTitle = needsTitle;
  }

  /// Reads what a stranger wrote: markup in titles and names is taken out.
  public static StudyReader ofPublished() {
    return new StudyReader(Markup::plain, true);
  }

  /// Reads what a stranger wrote, and lets a study without a title pass under its number: enough to
  /// look at it, not to keep it.
  public static StudyReader ofUntitled() {
    return new StudyReader(Markup::plain, false);
  }

  /// Reads back what [StudyWriter] wrote, unchanged.
  ///
  /// @param asOf the day it was retrieved
  /// @throws IllegalStateException if it did not write this
  public static Trial readBack(byte[] json, Optional<LocalDate> asOf) {
    StudyReading reading =
        new StudyReader(UnaryOperator.identity(), true).read(json, json.length, "store", asOf);
    if (reading instanceof StudyReading.Study(Trial trial, var _)) {
      return trial;
    }
    throw new IllegalStateException("a stored study cannot be read back");
  }

  /// Reads one study.
  ///
  /// @param json UTF-8, of which the first `length` bytes count
  /// @param where file and place, for problems
  /// @param asOf the day of retrieval, where the study does not tell
  public StudyReading read(byte[] json, int length, String where, Optional<LocalDate> asOf) {
    try (JsonParser parser = JSON.createParser(json, 0, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return refused(RegistryProblem.NO_STUDY, where, "no object", "a study");
      }
      var draft = new Draft();
      draft.asOf = asOf;
      var cursor = new Cursor(parser, where, holdsSurrogates(json, length));
      var ctml = new CtmlFields();
      var fields = new StudyFields(cursor, draft, plain);
      cursor.object(
          field -> {
            switch (field) {
              case "protocolSection" -> fields.protocolSection();
              case "derivedSection" -> fields.derivedSection();
              default -> ctml.field(field, cursor);
            }
          });
      if (parser.nextToken() != null) {
        return refused(RegistryProblem.NOT_JSON, where, "text after the study", "one study");
      }
      return ctml.isCtml()
          ? ctml.reading(where, new String(json, 0, length, StandardCharsets.UTF_8))
          : study(draft, cursor, where, needsTitle);
    } catch (StreamConstraintsException tooMuch) {
      return tooMuch(tooMuch, where);
    } catch (IOException broken) {
      return refused(RegistryProblem.NOT_JSON, where, "not well-formed JSON", "a study as JSON");
    }
  }

  /// Whether an escape such as `\ud83d` stands in the text; as bytes, half a pair is no UTF-8.
  private static boolean holdsSurrogates(byte[] json, int length) {
    for (int i = 2; i < length; i++) {
      if (json[i - 1] == 'u' && json[i - 2] == '\\' && (json[i] == 'd' || json[i] == 'D')) {
        return true;
      }
    }
    return false;
  }

  private static StudyReading study(Draft draft, Cursor cursor, String where, boolean needsTitle) {
    if (draft.id.isEmpty()) {
      return draft.title.isEmpty()
          ? refused(
              RegistryProblem.NO_STUDY, where, "no study", "protocolSection of API v2, or CTML")
          : refused(RegistryProblem.NO_ID, where, "a study without nctId", "its registry number");
    }
    if (!ID.matcher(draft.id).matches()) {
      return refused(
          RegistryProblem.NO_ID, where, "nctId is no registry number", "such as NCT01234567");
    }
    if (draft.title.isEmpty() && draft.officialTitle.isPresent()) {
      draft.title = draft.officialTitle.get();
    }
    if (draft.title.isEmpty() && !needsTitle) {
      draft.title = draft.id;
    }
    return draft.title.isEmpty()
        ? refused(RegistryProblem.NO_TITLE, where + " " + draft.id, "no briefTitle", "a title")
        : new StudyReading.Study(draft.trial(), cursor.problems());
  }

  private static StudyReading tooMuch(StreamConstraintsException tooMuch, String where) {
    return String.valueOf(tooMuch.getOriginalMessage()).contains("nesting")
        ? refused(
            RegistryProblem.TOO_DEEP, where, "nested too deeply", "at most " + DEEPEST + " levels")
        : refused(
            RegistryProblem.TOO_LARGE,
            where,
            "a text that is too long",
            "at most " + LONGEST_TEXT + " characters");
  }

  private static Refused refused(
      RegistryProblem kind, String where, String found, String expected) {
    return new Refused(kind.at(where, found, expected));
  }

  /// The few fields of CTML that are needed to keep it.
  private static final class CtmlFields {

    private boolean hasTreatments;
    private Optional<String> protocol = Optional.empty();
    private Optional<String> nctId = Optional.empty();
    private Optional<String> title = Optional.empty();
    private PartialDate updated = PartialDate.UNKNOWN;

    void field(String name, Cursor at) throws IOException {
      switch (name) {
        case "protocol_no" -> protocol = at.text();
        case "nct_id" -> nctId = at.text();
        case "short_title" -> title = at.text();
        case "long_title" -> {
          Optional<String> longer = at.text();
          title = title.or(() -> longer);
        }
        case "last_updated" -> updated = at.text().flatMap(PartialDate::parse).orElse(updated);
        case "treatment_list" -> {
          hasTreatments = true;
          at.skip();
        }
        default -> at.skip();
      }
    }

    boolean isCtml() {
      return hasTreatments || protocol.isPresent();
    }

    StudyReading reading(String where, String text) {
      return Ctml.of(where, protocol.or(() -> nctId), title, updated, text);
    }
  }
}
