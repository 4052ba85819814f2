package org.opsonin.search.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.search.Document;
import org.opsonin.search.Facets;
import org.opsonin.search.Field;
import org.opsonin.search.InclusionText;
import org.opsonin.trial.Admission;

/// The documents of a test collection.
public final class Corpus {

  private static final String EXPECTED =
      "{\"id\", \"title\", \"text\", \"conditions\", \"keywords\", \"interventions\", \"criteria\","
          + " \"minAge\", \"maxAge\", \"sex\"}, all but the id optional";
  private static final Pattern AGE =
      Pattern.compile("(?i)\\s*(\\d{1,3})(?:\\.\\d+)?\\s*(year|month|week|day|hour|minute)s?\\s*");

  private Corpus() {}

  /// Reads documents, one JSON object a line, perhaps gzipped.
  ///
  /// @throws BadLine if a line is no document or an id comes twice
  /// @throws IOException if the file cannot be read
  public static List<Document> read(Path file) throws IOException {
    var documents = new ArrayList<Document>();
    var ids = new HashSet<String>();
    Lines.of(
        file,
        (where, line) -> {
          JsonNode node = Json.object(where, line, EXPECTED);
          String id = Json.id(node, where, EXPECTED);
          if (!ids.add(id)) {
            throw new BadLine(where, "the id comes a second time", "each document once");
          }
          documents.add(of(id, node));
        });
    if (documents.isEmpty()) {
      throw new BadLine(file.getFileName() + ":1", "no document", EXPECTED);
    }
    return documents;
  }

  private static Document of(String id, JsonNode node) {
    var texts = new EnumMap<Field, String>(Field.class);
    texts.put(Field.TITLE, Json.text(node, "title"));
    texts.put(Field.CONDITIONS, String.join(". ", Json.texts(node, "conditions")));
    texts.put(Field.KEYWORDS, String.join(". ", Json.texts(node, "keywords")));
    texts.put(Field.INTERVENTIONS, String.join(". ", Json.texts(node, "interventions")));
    texts.put(Field.SUMMARY, Json.text(node, "text"));
    texts.put(Field.INCLUSION, InclusionText.of(Json.text(node, "criteria")));
    texts.values().removeIf(String::isBlank);
    var admission =
        new Admission(
            sex(Json.text(node, "sex")),
            age(Json.text(node, "minAge")),
            age(Json.text(node, "maxAge")),
            Optional.empty());
    return new Document(
        id,
        Json.text(node, "title"),
        texts,
        new Facets(
            Optional.empty(), List.of(), admission, List.of(), Optional.empty(), Optional.empty()));
  }

  private static Optional<String> sex(String written) {
    String sex = written.toLowerCase(Locale.ROOT);
    return sex.equals("female") || sex.equals("male") ? Optional.of(sex) : Optional.empty();
  }

  private static Optional<Period> age(String written) {
    Matcher age = AGE.matcher(written);
    if (!age.matches()) {
      return Optional.empty(); // "N/A" and the like: an open bound
    }
    int count = Integer.parseInt(age.group(1));
    return Optional.of(
        switch (age.group(2).toLowerCase(Locale.ROOT)) {
          case "year" -> Period.ofYears(count);
          case "month" -> Period.ofMonths(count);
          case "week" -> Period.ofWeeks(count);
          case "day" -> Period.ofDays(count);
          default -> Period.ZERO;
        });
  }
}
