package org.opsonin.trial;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Vocabulary;

/// Reads the facts of a starter trial; each is empty, and reported, where it is not understood.
record StarterFields(Vocabulary vocabulary, Consumer<Problem> problems) {

  Optional<Recruitment> recruitment(Node body) {
    return body.required("recruitment", problems)
        .flatMap(
            word -> {
              String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
              Optional<Recruitment> found =
                  Stream.of(Recruitment.values())
                      .filter(one -> one.name().equals(name))
                      .findFirst();
              if (found.isEmpty()) {
                refuse(body, "`" + word + "` is no state of recruitment", "such as recruiting");
              }
              return found;
            });
  }

  Optional<List<String>> tumours(Node body) {
    return ids(body, "tumours", "tumour type", vocabulary.tumours()::contains);
  }

  Optional<List<String>> therapies(Node body) {
    return ids(body, "therapies", "therapy", vocabulary.drugs()::contains);
  }

  Optional<List<Phase>> phases(Node body) {
    var phases = new ArrayList<Phase>();
    for (String word : body.texts("phases")) {
      List<Phase> named =
          Stream.of(Phase.values()).filter(phase -> phase.words().equals(word)).toList();
      if (named.isEmpty()) {
        refuse(body, "`" + word + "` is no phase", "early 1, 1, 2, 3 or 4");
        return Optional.empty();
      }
      phases.addAll(named);
    }
    return Optional.of(phases);
  }

  Optional<LocalDate> asOf(Entry entry) {
    Optional<PartialDate> date = entry.body().text("asOf").flatMap(PartialDate::parse);
    return date.or(() -> Optional.of(entry.since()).filter(PartialDate::isKnown))
        .map(PartialDate::earliest);
  }

  Optional<Admission> admission(Node body) {
    Optional<Node> age = body.get("age");
    age.ifPresent(limits -> limits.onlyKnows(List.of("atLeast", "atMost"), problems));
    Optional<String> from = age.flatMap(limits -> limits.text("atLeast"));
    Optional<String> to = age.flatMap(limits -> limits.text("atMost"));
    Optional<Period> youngest = from.flatMap(StarterFields::period);
    Optional<Period> oldest = to.flatMap(StarterFields::period);
    Optional<String> sex = body.text("sex");
    if (from.isPresent() != youngest.isPresent() || to.isPresent() != oldest.isPresent()) {
      refuse(body, "an age that is none", "\"18 a\", \"6 mo\" or \"30 d\"");
      return Optional.empty();
    }
    if (sex.isPresent() && !List.of("female", "male").contains(sex.get())) {
      refuse(body, "`" + sex.get() + "` is no sex", "female or male, or nothing for everyone");
      return Optional.empty();
    }
    return Optional.of(new Admission(sex, youngest, oldest, Optional.empty()));
  }

  private static Optional<Period> period(String text) {
    return Quantity.parse(text)
        .flatMap(
            quantity -> {
              int count = quantity.value().intValue();
              return switch (quantity.unit()) {
                case "a" -> Optional.of(Period.ofYears(count));
                case "mo" -> Optional.of(Period.ofMonths(count));
                case "d" -> Optional.of(Period.ofDays(count));
                default -> Optional.<Period>empty();
              };
            });
  }

  Optional<List<Intervention>> interventions(Node body) {
    var all = new ArrayList<Intervention>();
    boolean whole = true;
    for (Node node : body.items("interventions")) {
      node.onlyKnows(List.of("drug", "name"), problems);
      Optional<String> drug = node.text("drug");
      Optional<String> name = drug.map(vocabulary.drugs()::name).or(() -> node.text("name"));
      boolean known = drug.map(vocabulary.drugs()::contains).orElse(name.isPresent());
      if (known) {
        all.add(new Intervention(Optional.empty(), name.orElseThrow(), synonyms(drug)));
      } else {
        refuse(node, "an intervention that is not known", "`drug` with a defined id, or `name`");
      }
      whole &= known;
    }
    return whole ? Optional.of(all) : Optional.empty();
  }

  private List<String> synonyms(Optional<String> drug) {
    return drug.flatMap(vocabulary.drugs()::entry)
        .map(entry -> entry.body().texts("synonyms"))
        .orElse(List.of());
  }

  private Optional<List<String>> ids(
      Node body, String key, String what, Predicate<String> isKnown) {
    List<String> ids = body.texts(key);
    List<String> unknown = ids.stream().filter(isKnown.negate()).toList();
    for (String id : unknown) {
      problems.accept(
          new Problem(
              "KB-023", body.where(), what + " `" + id + "` is not defined", "a defined " + what));
    }
    if (ids.isEmpty()) {
      problems.accept(
          new Problem(
              "KB-002",
              body.where(),
              "`" + key + "` is missing",
              "at least one under `" + key + "`"));
    }
    return ids.isEmpty() || !unknown.isEmpty() ? Optional.empty() : Optional.of(ids);
  }

  private void refuse(Node at, String found, String expected) {
    problems.accept(new Problem("KB-025", at.where(), found, expected));
  }
}
