package org.opsonin.report.json;

import java.util.Locale;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.knowledge.Entry;
import org.opsonin.report.Source;
import org.opsonin.report.Words;

/// Writes facts of the chart and citations of the knowledge.
record JsonFacts(Json json, Words words) {

  void write(Fact fact) {
    json.object(
        () -> {
          json.text("kind", kind(fact));
          json.text("words", words.fact(fact));
          json.text(
              "date",
              Optional.of(fact.origin().on()).filter(on -> on.isKnown()).map(Object::toString));
          json.text("place", fact.origin().place());
          json.text("reading", fact.origin().reading().name());
        });
  }

  private static String kind(Fact fact) {
    String name = fact.getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /// Source, date and grade of an entry.
  void citation(Entry entry) {
    Source source = words.source(entry);
    json.text("document", source.id());
    json.text("title", source.title());
    json.text("url", source.url());
    json.text("section", source.section());
    json.text("retrieved", source.retrieved());
    json.text("since", entry.since().toString());
    json.text("certainty", entry.certainty().name());
    json.text("certaintyWords", entry.certainty().words());
    json.text("review", entry.review().words());
  }
}
