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
          "entrez", CodeSystem.ENTREZ,
          "so", CodeSystem.SEQUENCE_ONTOLOGY);

  private final Map<Code, String> byCode = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  /// Every coded field of `body`, its name, and the texts under `names`.
  void add(String id, Node body, List<String> names) {
    FIELDS.forEach(
        (field, system) ->
            body.texts(field)
                .forEach(value -> byCode.putIfAbsent(new Code(system, bare(value)), id)));
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

  /// The id whose name is the longest that occurs in `text` as whole words.
  Optional<String> findWithin(String text) {
    String padded = " " + normal(text) + " ";
    String best = "";
    for (String name : byName.keySet()) {
      if (name.length() > Math.max(2, best.length()) && padded.contains(" " + name + " ")) {
        best = name;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.ofNullable(byName.get(best));
  }

  private static String bare(String value) {
    int colon = value.indexOf(':');
    return colon < 0 ? value.strip() : value.substring(colon + 1).strip();
  }

  /// Lower case, American spelling of the few words that differ, one space between words.
  static String normal(String name) {
    var plain = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      char letter = Character.toLowerCase(name.charAt(at));
      if (isKept(letter)) {
        plain.append(letter);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return american(plain.toString().strip());
  }

  private static boolean isKept(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= '0' && letter <= '9')
        || "+*:.%/".indexOf(letter) >= 0;
  }

  private static String american(String plain) {
    return plain
        .replace("tumour", "tumor")
        .replace("oesoph", "esoph")
        .replace("leukaem", "leukem")
        .replace("haem", "hem")
        .replace("paediatr", "pediatr");
  }
}
