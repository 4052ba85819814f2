package org.opsonin.trial.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.trial.eligibility.grammar.Name;

/// Every way the knowledge knows to write a tumour type, a drug, a condition and so on.
final class Names {

  private static final int SHORT = 4;

  /// A kind of entry, the category patterns call it by, and the fields that hold names.
  private record Source(String kind, String category, List<String> fields) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("tumour", "tumour", List.of("synonyms", "words")),
          new Source("drugclass", "drug", List.of("synonyms")),
          new Source("drug", "drug", List.of("synonyms")),
          new Source("condition", "condition", List.of("text")),
          new Source("gene", "gene", List.of("symbol", "synonyms", "text")),
          new Source("marker", "marker", List.of("text")),
          new Source("analyte", "analyte", List.of("text")),
          new Source("concept", "concept", List.of("text")));

  private Names() {}

  static List<Name> of(Knowledge knowledge) {
    var names = new ArrayList<Name>();
    for (Source source : SOURCES) {
      for (Entry entry : knowledge.ofKind(source.kind())) {
        add(entry, source, names);
      }
    }
    for (Entry entry : knowledge.ofKind("wording")) {
      if (entry.body().text("role").map("name"::equals).orElse(false)) {
        more(entry, names);
      }
    }
    for (Entry entry : knowledge.ofKind("chartcode")) {
      for (String spelling : entry.body().texts("spellings")) {
        names.add(new Name("unit", entry.body().text("ucum").orElse("1"), spelling, false));
      }
    }
    return names;
  }

  /// Names only free text uses, kept apart from the entries they mean.
  private static void more(Entry entry, List<Name> names) {
    String kind = entry.body().text("kind").orElse("");
    String category = kind.equals("drugclass") ? "drug" : kind;
    for (String text : entry.body().texts("text")) {
      names.add(new Name(category, entry.body().text("of").orElse(""), text, false));
    }
  }

  private static void add(Entry entry, Source source, List<Name> names) {
    boolean capitals = entry.body().isTrue("capitalsOnly");
    name(entry.claim(), entry, source, capitals, names);
    for (String field : source.fields()) {
      for (String text : entry.body().texts(field)) {
        name(text, entry, source, capitals, names);
      }
    }
  }

  private static void name(
      String text, Entry entry, Source source, boolean capitals, List<Name> names) {
    boolean isShort = text.length() <= SHORT && text.equals(text.toUpperCase(Locale.ROOT));
    names.add(new Name(source.category(), entry.id(), text, capitals || isShort));
  }
}
