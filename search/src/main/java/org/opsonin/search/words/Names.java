package org.opsonin.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.search.words.Lexicon.Spelling;

/// The names of the vocabulary by kind: what each lexicon is filled with.
final class Names {

  /// Phrases for trials that take any solid tumour.
  private static final List<String> SOLID =
      List.of(
          "solid tumor",
          "solid cancer",
          "solid malignancy",
          "solid neoplasm",
          "solid carcinoma",
          "solid malignant tumor",
          "solid tumor malignancy");

  /// Phrases for blood cancers of any kind.
  private static final List<String> BLOOD =
      List.of(
          "hematologic malignancy",
          "hematological malignancy",
          "hematologic cancer",
          "hematological cancer",
          "hematologic neoplasm",
          "hematological neoplasm",
          "hematopoietic malignancy",
          "blood cancer",
          "liquid tumor");

  /// Words for any cancer, beside those of the vocabulary's root.
  private static final List<String> ANY =
      List.of("carcinoma", "advanced malignancy", "malignant disease", "all cancer types");

  private static final Set<String> COMMON_WORDS =
      Set.of("all", "cup", "ups", "stump", "lam", "mass", "met", "kit", "ret", "atm", "can", "her");
  private static final Pattern CANCER_WORD =
      Pattern.compile(
          "(?i).*(omas?|emias?|osis|plasias?|fibrosis|tumou?rs?|cancers?|ancy|neoplasms?)");
  private static final int LONGEST_SHORT = 5;

  private Names() {}

  static void ofTumours(Knowledge knowledge, BiConsumer<String, Spelled> into) {
    for (Entry entry : knowledge.ofKind("tumour")) {
      boolean organ = entry.body().texts("parent").contains(Concepts.ROOT);
      for (String name : names(entry, List.of("synonyms", "words"))) {
        boolean oneWord = Token.of(name).size() == 1;
        if (oneWord && !CANCER_WORD.matcher(name).matches()) {
          if (!organ) {
            into.accept(
                entry.id(), new Spelled(name, common(name) ? Spelling.CAPITALS : Spelling.SHORT));
          }
        } else {
          into.accept(entry.id(), new Spelled(name, Spelling.ANY));
        }
      }
    }
    SOLID.forEach(name -> into.accept(Concepts.SOLID, new Spelled(name, Spelling.ANY)));
    BLOOD.forEach(name -> into.accept(Concepts.BLOOD, new Spelled(name, Spelling.ANY)));
    ANY.forEach(name -> into.accept(Concepts.ROOT, new Spelled(name, Spelling.ANY)));
  }

  static void ofGenes(Knowledge knowledge, BiConsumer<String, Spelled> into) {
    for (Entry entry : knowledge.ofKind("gene")) {
      var names = new ArrayList<>(entry.body().texts("symbol"));
      names.addAll(entry.body().texts("synonyms"));
      names.addAll(entry.body().texts("text"));
      boolean capitals = entry.body().isTrue("capitalsOnly");
      for (String name : names) {
        boolean risky = capitals && Token.of(name).size() == 1;
        into.accept(entry.id(), new Spelled(name, risky ? Spelling.CAPITALS : shortOrAny(name)));
      }
    }
  }

  /// Drugs with their classes, tests, or conditions.
  static void of(
      Knowledge knowledge, String kind, List<String> fields, BiConsumer<String, Spelled> into) {
    for (Entry entry : knowledge.ofKind(kind)) {
      for (String name : names(entry, fields)) {
        into.accept(
            entry.id(), new Spelled(name, common(name) ? Spelling.CAPITALS : shortOrAny(name)));
      }
    }
  }

  /// A name and how it must be written.
  record Spelled(String name, Spelling spelling) {}

  private static List<String> names(Entry entry, List<String> fields) {
    var names = new ArrayList<>(List.of(entry.claim()));
    fields.forEach(field -> names.addAll(entry.body().texts(field)));
    return names;
  }

  private static boolean common(String name) {
    return COMMON_WORDS.contains(name.toLowerCase(java.util.Locale.ROOT));
  }

  private static Spelling shortOrAny(String name) {
    return name.length() <= LONGEST_SHORT && Token.of(name).size() == 1
        ? Spelling.SHORT
        : Spelling.ANY;
  }
}
