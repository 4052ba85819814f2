package org.opsonin.toxicity.irae;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Certainty;
import org.opsonin.knowledge.Citation;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;

/// One entry while it is read: what is wrong with it is collected, and one wrong thing refuses it.
final class Sheet {

  private static final String NOT_UNDERSTOOD = "KB-080";
  private static final String NOT_DEFINED = "KB-023";

  private final Knowledge knowledge;
  private final Entry entry;
  private final Consumer<Problem> problems;
  private boolean whole = true;

  Sheet(Knowledge knowledge, Entry entry, Consumer<Problem> problems) {
    this.knowledge = knowledge;
    this.entry = entry;
    this.problems = problems;
  }

  boolean isWhole() {
    return whole;
  }

  void report(Node at, String found, String expected) {
    report(new Problem(NOT_UNDERSTOOD, at.where(), found, expected));
  }

  private void report(Problem problem) {
    whole = false;
    problems.accept(problem);
  }

  void onlyKnows(Node node, String... fields) {
    node.onlyKnows(List.of(fields), this::report);
  }

  String required(Node node, String key) {
    return node.required(key, this::report).orElse("");
  }

  Node part(Node node, String key) {
    return node.get(key)
        .orElseGet(
            () -> {
              report(node, "no `" + key + "`", "a group `" + key + "`");
              return new Node.Text(node.at(), "");
            });
  }

  /// An entry of the knowledge must exist.
  void defined(Node at, String kind, String id) {
    if (knowledge.find(kind, id).isEmpty()) {
      report(
          new Problem(
              NOT_DEFINED, at.where(), "`" + id + "` is not defined", "an id of kind " + kind));
    }
  }

  /// Days written as `"14 d"`; empty if there is no such field.
  Optional<Integer> days(Node node, String key) {
    Optional<String> text = node.text(key);
    Optional<Integer> days =
        text.flatMap(Quantity::parse).filter(Sheet::isDays).map(found -> found.value().intValue());
    if (text.isPresent() && days.isEmpty()) {
      report(node, "no usable `" + key + "`", "whole days, \"14 d\"");
    }
    return days;
  }

  private static boolean isDays(Quantity quantity) {
    BigDecimal value = quantity.value();
    return quantity.unit().equals("d")
        && value.signum() >= 0
        && value.stripTrailingZeros().scale() <= 0
        && value.compareTo(BigDecimal.valueOf(100_000)) < 0;
  }

  /// One of an enum's constants, written in lower case with hyphens; the first if it is none.
  <E extends Enum<E>> E choice(Node node, String key, E[] choices) {
    String word = node.text(key).orElse("");
    var words = new ArrayList<String>();
    for (E choice : choices) {
      if (word(choice).equals(word)) {
        return choice;
      }
      words.add(word(choice));
    }
    report(node, "no usable `" + key + "`", "one of " + String.join(", ", words));
    return choices[0];
  }

  static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Grade and sources of a group; sources are written `document: section`.
  Evidence evidence(Node group) {
    var citations = new ArrayList<Citation>();
    LocalDate retrieved = entry.citation().retrieved();
    for (String text : group.texts("sources")) {
      int colon = text.indexOf(": ");
      String document = colon < 0 ? text : text.substring(0, colon);
      defined(group, "source", document);
      citations.add(new Citation(document, colon < 0 ? "" : text.substring(colon + 2), retrieved));
    }
    if (citations.isEmpty()) {
      report(group, "no `sources`", "[\"document: section\"]");
    }
    if (group.text("certainty").isEmpty()) {
      report(group, "no `certainty`", "one of A, V, B, K, C, U");
    }
    return new Evidence(certainty(group, Certainty.U), citations);
  }

  /// The grade of one value, or that of its group.
  Certainty certainty(Node node, Certainty group) {
    Optional<String> letter = node.text("certainty");
    Optional<Certainty> certainty = letter.flatMap(Certainty::of);
    if (letter.isPresent() && certainty.isEmpty()) {
      report(node, "no usable `certainty`", "one of A, V, B, K, C, U");
    }
    return certainty.orElse(group);
  }
}
