package org.opsonin.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.text.Lexicon.Name;
import org.opsonin.text.Lexicon.Writing;
import org.opsonin.text.Mention.Kind;
import org.opsonin.vocabulary.Terms;
import org.opsonin.vocabulary.Vocabulary;

/// Collects the names of every entry of the vocabulary: given names first, then the forms made from
/// them, which never displace a given one.
final class LexiconNames {

  private static final String SPREAD = "secondary-malignancy";
  private static final String SITE = "metastasis-";
  private static final int LONGEST_PHRASE = 14;
  private static final int LONGEST_WORDS = 6;
  private static final int SHORTEST_CODE = 4;

  private final Vocabulary vocabulary;
  private final Forms forms;
  private final Trie<Name> names = new Trie<>();
  private final Set<List<String>> capitals = new HashSet<>();
  private final Set<List<String>> smallFirst = new HashSet<>();
  private final Map<String, Set<List<String>>> refused = new HashMap<>();
  private final List<Given> given = new ArrayList<>();

  private record Given(Kind kind, String group, String id, List<String> phrase) {}

  LexiconNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.forms = new Forms(vocabulary.wordings());
  }

  Trie<Name> read() {
    roles("capitals").forEach(body -> capitals.addAll(phrases(body)));
    roles("small-first").forEach(body -> smallFirst.addAll(phrases(body)));
    roles("not-a-name")
        .forEach(
            body ->
                body.texts("kinds")
                    .forEach(
                        kind ->
                            refused
                                .computeIfAbsent(kind, key -> new HashSet<>())
                                .addAll(phrases(body))));
    tumours();
    terms(vocabulary.drugs());
    terms(vocabulary.conditions());
    terms(vocabulary.genes());
    terms(vocabulary.markers());
    terms(vocabulary.analytes());
    terms(vocabulary.statements());
    variants();
    markerValues();
    roles("name").forEach(this::more);
    roles("organ").forEach(body -> organ(body));
    codes();
    derive();
    return names;
  }

  private Stream<Node> roles(String role) {
    return vocabulary.wordings().all().stream()
        .map(Entry::body)
        .filter(body -> body.text("role").filter(role::equals).isPresent());
  }

  private static List<List<String>> phrases(Node body) {
    return body.texts("text").stream().map(Forms::phrase).toList();
  }

  private void tumours() {
    for (String type : vocabulary.tumours().ids()) {
      vocabulary
          .tumours()
          .entry(type)
          .ifPresent(
              entry -> {
                give(Kind.TUMOUR, "tumour", type, entry.claim());
                entry
                    .body()
                    .texts("synonyms")
                    .forEach(name -> give(Kind.TUMOUR, "tumour", type, name));
                plainWords(Kind.TUMOUR, "tumour", entry);
              });
    }
  }

  private void plainWords(Kind kind, String group, Entry entry) {
    entry
        .body()
        .text("words")
        .filter(words -> Forms.phrase(words).size() <= LONGEST_WORDS)
        .ifPresent(words -> give(kind, group, entry.id(), words));
  }

  private void terms(Terms terms) {
    for (Entry entry : terms.all()) {
      Kind kind = kind(entry);
      String group = group(entry.kind());
      give(kind, group, entry.id(), entry.claim());
      for (String field : List.of("symbol", "synonyms", "text")) {
        entry.body().texts(field).forEach(name -> give(kind, group, entry.id(), name));
      }
      if (kind == Kind.CONDITION || kind == Kind.METASTASIS) {
        plainWords(kind, group, entry);
      }
      give(kind, group, entry.id(), entry.id().replace('-', ' '));
      if (entry.body().isTrue("capitalsOnly")) {
        entry.body().texts("symbol").forEach(symbol -> capitals.add(Forms.phrase(symbol)));
      }
    }
  }

  private static String group(String entryKind) {
    return entryKind.equals("concept") ? "statement" : entryKind;
  }

  private Kind kind(Entry entry) {
    return switch (entry.kind()) {
      case "drug" -> Kind.DRUG;
      case "drugclass" -> Kind.DRUG_CLASS;
      case "condition" -> isSpread(entry.id()) ? Kind.METASTASIS : Kind.CONDITION;
      case "gene" -> Kind.GENE;
      case "marker" -> Kind.MARKER;
      case "analyte" -> Kind.ANALYTE;
      default -> Kind.STATEMENT;
    };
  }

  /// Distant spread, and spread to lymph nodes, which may be regional.
  private boolean isSpread(String condition) {
    return vocabulary.conditions().isA(condition, SPREAD) || condition.startsWith(SITE);
  }

  private void variants() {
    for (Entry gene : vocabulary.genes().all()) {
      for (Node variant : gene.body().items("variants")) {
        String id = variant.text("id").orElse("");
        variant.texts("text").forEach(name -> give(Kind.VARIANT, "gene", id, name));
        variant.text("name").ifPresent(name -> give(Kind.VARIANT, "gene", id, name));
      }
    }
  }

  /// Values that name their marker; a value that several markers share names none.
  private void markerValues() {
    var owners = new HashMap<List<String>, Set<String>>();
    for (Entry marker : vocabulary.markers().all()) {
      for (Node value : marker.body().items("values")) {
        value.texts("text").stream()
            .map(Forms::phrase)
            .forEach(
                phrase -> owners.computeIfAbsent(phrase, key -> new HashSet<>()).add(marker.id()));
      }
    }
    for (Entry marker : vocabulary.markers().all()) {
      for (Node value : marker.body().items("values")) {
        String id = marker.id() + "/" + value.text("id").orElse("");
        for (String name : value.texts("text")) {
          boolean signed = name.endsWith("-");
          if (!signed && owners.getOrDefault(Forms.phrase(name), Set.of()).size() == 1) {
            give(Kind.MARKER_VALUE, "marker", id, name);
          }
        }
      }
    }
  }

  private void more(Node body) {
    String group = body.text("kind").orElse("");
    String id = body.text("of").orElse("");
    Kind kind =
        switch (group) {
          case "tumour" -> Kind.TUMOUR;
          case "drug" -> Kind.DRUG;
          case "drugclass" -> Kind.DRUG_CLASS;
          case "condition" -> isSpread(id) ? Kind.METASTASIS : Kind.CONDITION;
          case "gene" -> Kind.GENE;
          case "variant" -> Kind.VARIANT;
          case "marker" -> Kind.MARKER;
          case "marker-value" -> Kind.MARKER_VALUE;
          case "analyte" -> Kind.ANALYTE;
          default -> Kind.STATEMENT;
        };
    body.texts("text").forEach(name -> give(kind, group, id, name));
  }

  private void organ(Node body) {
    String noun = body.texts("text").stream().findFirst().orElse("");
    body.texts("text").forEach(name -> give(Kind.ORGAN, "organ", noun, name));
  }

  /// Codes of tumour types as pathologists' lists write them: `LUAD`, in capitals only.
  private void codes() {
    for (String type : vocabulary.tumours().ids()) {
      List<String> phrase = Forms.phrase(type);
      boolean plain = type.length() >= SHORTEST_CODE && type.chars().allMatch(Character::isLetter);
      if (plain && names.node(phrase).meanings().isEmpty() && !isRefused("tumour", phrase)) {
        names.node(phrase).add(new Name(Kind.TUMOUR, type, Writing.CODE));
      }
    }
  }

  private void give(Kind kind, String group, String id, String name) {
    for (List<String> phrase : Forms.plain(name.toLowerCase(Locale.ROOT))) {
      if (phrase.size() <= LONGEST_PHRASE && !isRefused(group, phrase) && !isMark(phrase)) {
        given.add(new Given(kind, group, id, phrase));
        add(kind, id, phrase, false);
      }
    }
  }

  private boolean isRefused(String group, List<String> phrase) {
    return refused.getOrDefault(group, Set.of()).contains(phrase);
  }

  /// Whether a phrase has no word of two letters, as `(` and `1` have none.
  private static boolean isMark(List<String> phrase) {
    return phrase.stream()
        .noneMatch(word -> word.length() > 1 && Character.isLetter(word.charAt(0)));
  }

  private void derive() {
    for (Given name : given) {
      if (name.kind() != Kind.ORGAN && name.kind() != Kind.STATEMENT) {
        for (List<String> phrase : forms.others(name.phrase(), name.group())) {
          if (phrase.size() <= LONGEST_PHRASE && !isRefused(name.group(), phrase)) {
            add(name.kind(), name.id(), phrase, true);
          }
        }
      }
    }
  }

  /// One meaning a kind; given names come before made ones, and the first entry keeps a name.
  private void add(Kind kind, String id, List<String> phrase, boolean derived) {
    List<Name> meanings = names.node(phrase).meanings();
    boolean taken =
        derived ? !meanings.isEmpty() : meanings.stream().anyMatch(one -> one.kind() == kind);
    if (!taken) {
      meanings.add(new Name(kind, id, writing(kind, phrase)));
    }
  }

  private Writing writing(Kind kind, List<String> phrase) {
    if (smallFirst.contains(phrase)) {
      return kind == Kind.ANALYTE ? Writing.SMALL_FIRST : Writing.NOT_SMALL_FIRST;
    }
    return capitals.contains(phrase) ? Writing.CAPITALS : Writing.ANY;
  }
}
