package org.opsonin.fhir.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.Limits;
import org.opsonin.kernel.Problem;

/// Reads one JSON document: a Bundle entry by entry, or a single resource.
final class Parsing {

  private static final int DEEPEST_BUNDLE = 4;

  private final Limits limits;
  private final ResourceTypes types;
  private final JsonFactory factory;

  Parsing(Limits limits) {
    this.limits = limits;
    this.types = new ResourceTypes();
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(limits.textLength())
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();
  }

  /// The document in `in`.
  ///
  /// @throws IOException if `in` fails or is no JSON; [Faults] tells the two apart
  Document read(InputStream in, String place) throws IOException, Refused {
    var problems = new ArrayList<Problem>();
    var loaded = new ArrayList<Loaded>();
    String prefix = place.isEmpty() ? "" : place + ": ";
    Map<String, Json> root = new LinkedHashMap<>();
    var trees = new Trees(() -> reportFieldTwice(prefix, problems));
    try (JsonParser parser = factory.createParser(in)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new Refused(
            ChartProblem.EMPTY.at(where(place), "nothing in it", "a FHIR Bundle or resource"));
      }
      if (first != JsonToken.START_OBJECT) {
        throw new Refused(notAResource(place));
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        field(parser, trees, root, loaded, problems, prefix);
      }
      if (parser.nextToken() != null) {
        throw new Refused(
            ChartProblem.NOT_JSON.at(
                where(place), "more text after the document", "one document, or one a line"));
      }
    }
    return document(place, prefix, root, loaded, problems);
  }

  private void field(
      JsonParser parser,
      Trees trees,
      Map<String, Json> root,
      List<Loaded> loaded,
      List<Problem> problems,
      String prefix)
      throws IOException, Refused {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    if (name.equals("entry") && value != JsonToken.START_ARRAY) {
      report(
          problems,
          ChartProblem.WRONG_TYPE.at(
              prefix + "Bundle.entry", "a value of another type", "a list of entries"));
    }
    if (name.equals("entry") && value == JsonToken.START_ARRAY) {
      int index = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (index >= limits.entries()) {
          throw new Refused(
              ChartProblem.TOO_MANY_ENTRIES.at(
                  prefix + "Bundle.entry", "too many entries", "at most " + limits.entries()));
        }
        String path = "Bundle.entry[" + index++ + "]";
        entry(
            new Element(trees.read(parser), prefix + path, problem -> report(problems, problem)),
            path,
            loaded,
            0);
      }
      root.putIfAbsent(name, new Json.Nothing());
    } else if (name.equals("text") && value == JsonToken.START_OBJECT) {
      parser.skipChildren();
    } else if (root.putIfAbsent(name, trees.read(parser)) != null) {
      reportFieldTwice(prefix, problems);
    }
  }

  private void entry(Element entry, String place, List<Loaded> loaded, int depth) {
    Optional<Element> resource = entry.object("resource");
    if (resource.isEmpty()) {
      return;
    }
    Optional<String> type = resource.get().text("resourceType");
    if (type.isPresent() && type.get().equals("Bundle") && depth < DEEPEST_BUNDLE) {
      int index = 0;
      for (Element inner : resource.get().objects("entry")) {
        entry(inner, place + ".resource.entry[" + index++ + "]", loaded, depth + 1);
      }
    } else {
      add(resource.get(), type, place, entry.text("fullUrl"), loaded);
    }
  }

  private void add(
      Element resource,
      Optional<String> type,
      String place,
      Optional<String> fullUrl,
      List<Loaded> loaded) {
    if (type.isEmpty() || !types.isKnown(type.get())) {
      resource.complain(
          ChartProblem.UNKNOWN_RESOURCE,
          "no resource type of FHIR R4",
          "a resourceType of FHIR R4");
    } else if (types.isRead(type.get())) {
      loaded.add(new Loaded(type.get(), place + " (" + type.get() + ")", fullUrl, resource));
    }
  }

  private Document document(
      String place,
      String prefix,
      Map<String, Json> root,
      List<Loaded> loaded,
      List<Problem> problems)
      throws Refused {
    var whole = new Element(new Json.Fields(root), prefix, problem -> report(problems, problem));
    Optional<String> type = whole.text("resourceType");
    if (type.isEmpty()) {
      throw new Refused(notAResource(place));
    }
    if (!types.isKnown(type.get())) {
      throw new Refused(
          ChartProblem.UNKNOWN_RESOURCE.at(
              where(place), "no resource type of FHIR R4", "a resourceType of FHIR R4"));
    }
    boolean bundle = type.get().equals("Bundle");
    if (bundle) {
      return new Document(place, true, true, loaded, problems);
    }
    var single = new ArrayList<Loaded>();
    var resource =
        new Element(
            new Json.Fields(root), prefix + type.get(), problem -> report(problems, problem));
    String position = place.isEmpty() ? type.get() : place + " (" + type.get() + ")";
    if (types.isRead(type.get())) {
      single.add(new Loaded(type.get(), position, Optional.empty(), resource));
    }
    return new Document(place, false, true, single, problems);
  }

  private static void reportFieldTwice(String prefix, List<Problem> problems) {
    problems.add(
        ChartProblem.FIELD_TWICE.at(
            prefix + "document", "an object has the same field twice", "each field once"));
  }

  private static Problem notAResource(String place) {
    return ChartProblem.NOT_A_RESOURCE.at(
        where(place), "JSON that is no FHIR resource", "an object with a resourceType");
  }

  static String where(String place) {
    return place.isEmpty() ? "document" : place;
  }

  /// Keeps the first thousand problems: a document with more is mended by the rule, not one by one.
  private static void report(List<Problem> problems, Problem problem) {
    if (problems.size() < Limits.MOST_PROBLEMS) {
      problems.add(problem);
    }
  }
}
