package org.opsonin.toxicity.irae;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.vocabulary.Vocabulary;

/// Every immune-related side effect that is known, the signs that bear on them, and which come
/// together.
public final class Iraes {

  private final Vocabulary vocabulary;
  private final Map<String, Irae> iraes = new LinkedHashMap<>();
  private final Map<String, Sign> signs = new LinkedHashMap<>();
  private final Map<Integer, Sign> byItem = new LinkedHashMap<>();
  private final List<Overlap> overlaps = new ArrayList<>();

  private Iraes(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Reads them out of the knowledge; what cannot be used is left out and reported.
  public static Iraes of(Knowledge knowledge, Vocabulary vocabulary, Consumer<Problem> problems) {
    var all = new Iraes(vocabulary);
    for (Entry entry : knowledge.ofKind("irae-sign")) {
      Sign.read(entry, new Sheet(knowledge, entry, problems))
          .ifPresent(sign -> all.add(sign, problems));
    }
    var reader = new IraeReader(knowledge, vocabulary.analytes()::name, problems);
    knowledge.ofKind("irae").stream()
        .flatMap(entry -> reader.read(entry).stream())
        .sorted(Comparator.comparing(Irae::id))
        .forEach(irae -> all.iraes.put(irae.id(), irae));
    for (Entry entry : knowledge.ofKind("irae-overlap")) {
      Overlap.read(entry, new Sheet(knowledge, entry, problems)).ifPresent(all.overlaps::add);
    }
    return all;
  }

  private void add(Sign sign, Consumer<Problem> problems) {
    signs.put(sign.id(), sign);
    sign.proCtcae()
        .flatMap(item -> Optional.ofNullable(byItem.putIfAbsent(item, sign)))
        .ifPresent(
            first ->
                problems.accept(
                    new Problem(
                        "KB-080",
                        sign.entry().body().where(),
                        "the item number is taken by `" + first.id() + "`",
                        "one sign an item")));
  }

  /// All of them, by id.
  public List<Irae> all() {
    return List.copyOf(iraes.values());
  }

  public Optional<Irae> find(String id) {
    return Optional.ofNullable(iraes.get(id));
  }

  /// All signs, in the order of the knowledge.
  public List<Sign> signs() {
    return List.copyOf(signs.values());
  }

  public Optional<Sign> sign(String id) {
    return Optional.ofNullable(signs.get(id));
  }

  /// The sign a PRO-CTCAE item asks about; empty if none here does.
  public Optional<Sign> signOfItem(int proCtcae) {
    return Optional.ofNullable(byItem.get(proCtcae));
  }

  public List<Overlap> overlaps() {
    return List.copyOf(overlaps);
  }

  /// A clue as a reader says it: `yellow skin or yellow eyes`, `raised Creatine kinase`.
  public String words(Clue clue) {
    return switch (clue) {
      case Clue.Felt(var id) -> sign(id).map(Sign::words).orElse(id);
      case Clue.Measured(var analyte, var state) ->
          vocabulary.analytes().name(analyte) + " " + state.words();
      case Clue.Beyond(var analyte, var above, var limits) ->
          vocabulary.analytes().name(analyte)
              + (above ? " above " : " below ")
              + (limits.getFirst().unit().equals("{ULN}")
                  ? limits.getFirst().value().toPlainString() + " times the upper limit"
                  : limits.getFirst());
    };
  }

  /// An emergency as a reader says it.
  public String words(Emergency emergency) {
    String all = String.join(" together with ", emergency.all().stream().map(this::words).toList());
    return emergency.note().isEmpty() ? all : all + " (" + emergency.note() + ")";
  }
}
