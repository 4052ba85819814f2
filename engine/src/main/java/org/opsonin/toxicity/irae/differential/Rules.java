package org.opsonin.toxicity.irae.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.irae.Clue.Strength;

/// How candidates are weighed and ordered, as the knowledge says.
///
/// @param weights what a matching clue adds, by strength
/// @param emergencyWeight what a warning sign adds that is no clue by itself
/// @param liftedBy a warning sign puts a candidate in front only together with a matching clue of
///     one of these strengths
/// @param order compared one after the other
/// @param highestItem highest number a PRO-CTCAE item has
/// @param emergencyAdvice what is said where a warning sign is there
/// @param late what is said about time
/// @param always what is said with every result
public record Rules(
    Map<Strength, Integer> weights,
    int emergencyWeight,
    List<Strength> liftedBy,
    List<Key> order,
    int highestItem,
    String emergencyAdvice,
    String late,
    List<String> always,
    Entry entry) {

  private static final String CODE = "KB-080";

  public Rules {
    weights = new EnumMap<>(weights);
    liftedBy = List.copyOf(liftedBy);
    order = List.copyOf(order);
    always = List.copyOf(always);
  }

  /// What candidates are compared by; the better comes first.
  public enum Key {
    /// A warning sign is there, and a clue that lifts.
    EMERGENCY,
    /// More, and heavier, clues match.
    WEIGHT,
    /// Fewer clues were looked for and not found.
    CONTRADICTED,
    /// The time fits better.
    ONSET,
    /// It is commoner under the regimen.
    INCIDENCE
  }

  /// Reads the rules; empty, with a problem, if there are none that can be used.
  public static Optional<Rules> of(Knowledge knowledge, Consumer<Problem> problems) {
    List<Entry> entries = knowledge.ofKind("irae-rules");
    if (entries.size() != 1) {
      problems.accept(
          new Problem(CODE, "toxicity", "not one entry of kind irae-rules", "exactly one"));
      return Optional.empty();
    }
    Optional<Rules> rules = read(entries.getFirst());
    if (rules.isEmpty()) {
      problems.accept(
          new Problem(
              CODE,
              entries.getFirst().body().where(),
              "rules that are not understood",
              "weights such as \"3 1\", order of emergency, weight, contradicted, onset, incidence"));
    }
    return rules;
  }

  private static Optional<Rules> read(Entry entry) {
    Node body = entry.body();
    Map<Strength, Integer> weights = new EnumMap<>(Strength.class);
    for (Strength strength : Strength.values()) {
      weight(body, strength.key()).ifPresent(value -> weights.put(strength, value));
    }
    List<Strength> liftedBy =
        Arrays.stream(Strength.values())
            .filter(strength -> body.texts("liftedBy").contains(strength.key()))
            .toList();
    Optional<Integer> emergency = weight(body, "emergency");
    List<Key> order = order(body);
    Optional<Integer> highest =
        body.text("highestProCtcaeItem")
            .filter(text -> text.matches("\\d{1,3}"))
            .map(Integer::valueOf);
    boolean whole =
        weights.size() == Strength.values().length
            && emergency.isPresent()
            && !liftedBy.isEmpty()
            && liftedBy.size() == body.texts("liftedBy").size()
            && order.size() == body.texts("order").size()
            && order.contains(Key.WEIGHT)
            && highest.isPresent();
    return whole
        ? Optional.of(
            new Rules(
                weights,
                emergency.get(),
                liftedBy,
                order,
                highest.get(),
                body.text("emergencyAdvice").orElse(""),
                body.text("late").orElse(""),
                body.texts("always"),
                entry))
        : Optional.empty();
  }

  private static Optional<Integer> weight(Node body, String key) {
    return body.get("weights")
        .flatMap(weights -> weights.text(key))
        .flatMap(Quantity::parse)
        .filter(found -> found.unit().equals("1") && found.value().scale() <= 0)
        .map(found -> found.value().intValue())
        .filter(value -> value > 0);
  }

  private static List<Key> order(Node body) {
    var order = new ArrayList<Key>();
    for (String word : body.texts("order")) {
      for (Key key : Key.values()) {
        if (key.name().toLowerCase(Locale.ROOT).equals(word)) {
          order.add(key);
        }
      }
    }
    return order;
  }

  /// What a matching clue adds.
  int weight(Strength strength) {
    Integer weight = weights.get(strength);
    return weight == null ? 0 : weight;
  }

  /// The order of candidates; equal ones stand by id.
  Comparator<Candidate> comparator() {
    Comparator<Candidate> byId = Comparator.comparing(candidate -> candidate.irae().id());
    return order.stream()
        .map(Rules::by)
        .reduce(Comparator::thenComparing)
        .map(all -> all.thenComparing(byId))
        .orElse(byId);
  }

  private static Comparator<Candidate> by(Key key) {
    return switch (key) {
      case EMERGENCY -> Comparator.comparing(candidate -> !candidate.isLifted());
      case WEIGHT -> Comparator.comparingInt(Candidate::weight).reversed();
      case CONTRADICTED -> Comparator.comparingInt(candidate -> candidate.contradicted().size());
      case ONSET -> Comparator.comparingInt(Candidate::onsetRank);
      case INCIDENCE -> Comparator.comparing(Candidate::incidenceOrZero).reversed();
    };
  }
}
