package org.opsonin.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsonin.kernel.Code;
import org.opsonin.kernel.CodeSystem;
import org.opsonin.knowledge.Node;

/// Ids by code and by normalised name.
final class Index {

  private static final Map<String, CodeSystem> FIELDS =
      Map.of(
          "snomed", CodeSystem.SNOMED,
          "icd10cm", CodeSystem.ICD10CM,
          "loinc", CodeSystem.LOINC,
          "rxnorm", CodeSystem.RXNORM,
          "ncit", CodeSystem.NCIT,
          "hgnc", CodeSystem.HGNC,
          "entrez", CodeSystem.ENTREZ);

  private final Map<Code, String> byCode = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  /// Every coded field of `body`, its name, and the texts under `names`.
  void add(String id, Node body, List<String> names) {
    FIELDS.forEach(
        (field, system) ->
            body.texts(field).forEach(value -> byCode.putIfAbsent(new Code(system, bare(value)), id)));
    body.text("name").ifPresent(name -> addName(name, id));
    names.forEach(field -> body.texts(field).forEach(name -> addName(name, id)));
  }

  void addName(String name, String id) {
    byName.putIfAbsent(normal(name), id);
  }

  Optional<String> find(Code code) {
    return Optional.ofNullable(byCode.get(new Code(code.system(), bare(code.value()))));
  }

  /// The id whose code is the longest prefix of `code`: `C50.912` finds `C50`.
  Optional<String> findByPrefix(Code code) {
    String value = code.value().toUpperCase(Locale.ROOT);
    for (int length = value.length(); length >= 3; length--) {
      String id = byCode.get(new Code(code.system(), value.substring(0, length)));
      if (id != null) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  Optional<String> findName(String name) {
    return Optional.ofNullable(byName.get(normal(name)));
  }

  Map<String, String> names() {
    return byName;
  }

  private static String bare(String value) {
    int colon = value.indexOf(':');
    return colon < 0 ? value.strip() : value.substring(colon + 1).strip();
  }

  /// Lower case, American spelling of the few words that differ, one space between words.
  static String normal(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("tumour", "tumor")
        .replace("oesoph", "esoph")
        .replace("leukaem", "leukem")
        .replace("haem", "hem")
        .replace("paediatr", "pediatr")
        .replaceAll("[^a-z0-9+*:.%/]+", " ")
        .strip();
  }
}
