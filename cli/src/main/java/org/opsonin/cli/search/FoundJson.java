package org.opsonin.cli.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsonin.cli.shell.Versions;
import org.opsonin.search.Found;
import org.opsonin.search.Hit;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;

/// An answer for a machine; names of fields are stable.
public final class FoundJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private FoundJson() {}

  /// The whole answer, ending in a line break.
  public static String of(Found found, String query, String source, List<String> filters) {
    var root = new LinkedHashMap<String, Object>();
    root.put("query", query);
    root.put("source", source);
    root.put("searched", found.searched());
    root.put("passing", found.passing());
    root.put("filters", filters);
    root.put("recognised", found.understood());
    var hits = new ArrayList<Map<String, Object>>();
    for (Hit hit : found.hits()) {
      hits.add(hit(hits.size() + 1, hit));
    }
    root.put("hits", hits);
    root.put("software", Versions.software());
    root.put("knowledge", new Versions().getVersion()[1]);
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("writing JSON into memory", impossible);
    }
  }

  private static Map<String, Object> hit(int rank, Hit hit) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rank", rank);
    fields.put("id", hit.id());
    fields.put("title", hit.title());
    fields.put("status", text(hit.facets().recruitment().map(Enum::name)));
    fields.put("statusWords", text(hit.facets().recruitment().map(Recruitment::words)));
    fields.put("openNow", hit.facets().recruitment().map(Recruitment::isOpen).orElse(false));
    fields.put("phases", hit.facets().phases().stream().map(Phase::words).toList());
    fields.put("disease", hit.fit().name().toLowerCase(Locale.ROOT));
    var matched = new LinkedHashMap<String, List<String>>();
    hit.matched().forEach((part, words) -> matched.put(part.words(), words));
    fields.put("foundBy", matched);
    fields.put("countries", FoundText.countries(hit));
    hit.km().ifPresent(km -> fields.put("km", Math.round(km * 10) / 10.0));
    fields.put("somePlaceUnknown", hit.somePlaceUnknown());
    fields.put("link", text(hit.facets().page().map(URI::toString)));
    fields.put("asOf", text(hit.facets().asOf().map(LocalDate::toString)));
    fields.put("score", Math.round(hit.score() * 1_000) / 1_000.0);
    fields.values().removeIf(""::equals);
    return fields;
  }

  private static String text(java.util.Optional<String> text) {
    return text.orElse("");
  }
}
