package org.opsonin.search.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.opsonin.search.Filters;
import org.opsonin.search.Request;
import org.opsonin.search.words.Person;

/// One question of a test collection: the story of a patient, or a disease with genes.
///
/// @param id as the judgements have it
/// @param text what is searched for
/// @param demographic age and sex in words, beside the text; empty if they are in it or not given
public record Topic(String id, String text, Optional<String> demographic) {

  private static final String EXPECTED =
      "{\"id\", \"text\"} or {\"id\", \"disease\", \"gene\", \"demographic\", \"other\"}";

  /// The request for the first `most` documents.
  Request request(int most) {
    Person person =
        demographic.map(Person::in).orElse(new Person(Optional.empty(), Optional.empty()));
    return new Request(text, Filters.NONE.orPerson(person.age(), person.sex()), most);
  }

  /// Reads topics, one JSON object a line.
  ///
  /// @throws BadLine if a line is no topic or an id comes twice
  /// @throws IOException if the file cannot be read
  public static List<Topic> read(Path file) throws IOException {
    var topics = new ArrayList<Topic>();
    var ids = new HashSet<String>();
    Lines.of(
        file,
        (where, line) -> {
          Topic topic = of(where, line);
          if (!ids.add(topic.id())) {
            throw new BadLine(where, "the id comes a second time", "each topic once");
          }
          topics.add(topic);
        });
    if (topics.isEmpty()) {
      throw new BadLine(file.getFileName() + ":1", "no topic", EXPECTED);
    }
    return topics;
  }

  private static Topic of(String where, String line) {
    JsonNode node = Json.object(where, line, EXPECTED);
    String id = Json.id(node, where, EXPECTED);
    if (node.hasNonNull("text")) {
      return new Topic(id, Json.text(node, "text"), Optional.empty());
    }
    if (!node.hasNonNull("disease")) {
      throw new BadLine(where, "neither `text` nor `disease`", EXPECTED);
    }
    // other illnesses decide whether a person may join, not which trials are about the disease
    String text = Json.text(node, "disease") + ". " + Json.text(node, "gene");
    return new Topic(
        id,
        text.strip(),
        Optional.of(Json.text(node, "demographic")).filter(words -> !words.isBlank()));
  }
}
