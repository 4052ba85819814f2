package org.opsonin.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsonin.kernel.Code;
import org.opsonin.kernel.CodeSystem;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// The tree of tumour types, under OncoTree codes.
///
/// A diagnosis is often less precise than a label: "lung cancer" may or may not be non-small cell.
/// [#is(String, String)] therefore answers in three values.
public final class TumourTypes {

  private static final String ROOT = "TISSUE";
  private static final String SOLID = "SOLID";
  private static final int TOPOGRAPHY_LETTERS = 3;

  private final Hierarchy tree = new Hierarchy();
  private final Index index = new Index();
  private final Map<String, Entry> types = new LinkedHashMap<>();
  private final Map<String, List<String>> byMorphology = new HashMap<>();
  private final Map<String, String> byBodySite = new HashMap<>();
  private final Set<String> haematologic = new LinkedHashSet<>();

  TumourTypes(Knowledge knowledge) {
    for (Entry entry : knowledge.ofKind("tumour")) {
      types.put(entry.id(), entry);
      tree.add(entry.id(), entry.body().texts("parent"));
      index.add(entry.id(), entry.body(), List.of("synonyms", "words"));
      for (String morphology : entry.body().texts("icdo3")) {
        byMorphology.computeIfAbsent(morphology, key -> new ArrayList<>()).add(entry.id());
      }
      for (String morphology : entry.body().texts("snomedMorphology")) {
        byMorphology.computeIfAbsent(morphology, key -> new ArrayList<>()).add(entry.id());
      }
      entry.body().texts("bodySite").forEach(site -> byBodySite.putIfAbsent(site, entry.id()));
      entry.body().texts("topography").forEach(site -> byBodySite.putIfAbsent(site, entry.id()));
      if (entry.body().isTrue("haematologic")) {
        haematologic.add(entry.id());
      }
    }
  }

  /// Whether a tumour recorded as `type` is a `kind`: met for the type itself and its descendants,
  /// not met for another branch, unknown where the record is less precise than the question.
  ///
  /// `SOLID` asks for any tumour that is no lymphoma, leukaemia or other blood cancer.
  public Truth is(String type, String kind) {
    if (kind.equals(SOLID)) {
      return type.equals(ROOT) ? Truth.UNKNOWN : Truth.of(!isHaematologic(type));
    }
    if (tree.isA(type, kind)) {
      return Truth.MET;
    }
    return tree.isA(kind, type) ? Truth.UNKNOWN : Truth.NOT_MET;
  }

  /// Whether `type` is a blood cancer, wherever it grows.
  public boolean isHaematologic(String type) {
    return haematologic.stream().anyMatch(root -> tree.isA(type, root));
  }

  public boolean contains(String type) {
    return types.containsKey(type) || type.equals(SOLID);
  }

  /// Whether `type` is `kind` or lies below it.
  public boolean isA(String type, String kind) {
    return tree.isA(type, kind);
  }

  /// The clinical name, or the id where there is none.
  public String name(String type) {
    if (type.equals(SOLID)) {
      return "Any solid tumour";
    }
    return Optional.ofNullable(types.get(type)).map(Entry::claim).orElse(type);
  }

  /// Plain words for a patient.
  public String words(String type) {
    return Optional.ofNullable(types.get(type))
        .flatMap(entry -> entry.body().text("words"))
        .orElse(name(type));
  }

  public List<String> ids() {
    return List.copyOf(types.keySet());
  }

  /// The entry of a type, with all its names; empty for `SOLID`, which has none.
  public Optional<Entry> entry(String type) {
    return Optional.ofNullable(types.get(type));
  }

  /// The type a diagnosis code means by itself.
  public Optional<String> find(Code code) {
    return switch (code.system()) {
      case ICD10CM -> index.findByPrefix(code);
      case ONCOTREE ->
          types.containsKey(code.value()) ? Optional.of(code.value()) : Optional.empty();
      default -> index.find(code);
    };
  }

  /// The type a name means by itself; an exact match of a name or synonym.
  public Optional<String> findName(String name) {
    return index.findName(name);
  }

  /// The type whose name or synonym is the longest in `text`; a fallback for charts without codes.
  public Optional<String> findWithin(String text) {
    return index.findWithin(text);
  }

  /// The type at a body site or ICD-O-3 topography, as far as a site alone tells.
  public Optional<String> atSite(Code code) {
    String value = code.value();
    int shortest = code.system() == CodeSystem.ICDO3 ? TOPOGRAPHY_LETTERS : value.length();
    for (int length = value.length(); length >= shortest; length--) {
      String type = byBodySite.get(value.substring(0, length));
      if (type != null) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /// The types a morphology (ICD-O-3 or SNOMED CT) can mean, over all sites.
  public List<String> ofMorphology(Code code) {
    return byMorphology.getOrDefault(code.value(), List.of());
  }

  /// The most precise type that agrees with both a diagnosis and a morphology: lung cancer with
  /// adenocarcinoma is lung adenocarcinoma. Stays with the diagnosis if they do not meet.
  public String refine(String type, List<String> morphologies) {
    var below = morphologies.stream().filter(candidate -> tree.isA(candidate, type)).toList();
    var deepest =
        below.stream()
            .filter(
                one ->
                    below.stream().noneMatch(other -> !other.equals(one) && tree.isA(other, one)))
            .toList();
    if (deepest.size() == 1) {
      return deepest.getFirst();
    }
    return deepest.isEmpty() ? type : commonAncestor(deepest, type);
  }

  private String commonAncestor(List<String> several, String floor) {
    String candidate = several.getFirst();
    while (!candidate.equals(floor)) {
      String kind = candidate;
      if (several.stream().allMatch(one -> tree.isA(one, kind))) {
        return candidate;
      }
      candidate = tree.parentsOf(candidate).stream().findFirst().orElse(floor);
    }
    return floor;
  }
}
