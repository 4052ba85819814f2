package org.opsonin.toxicity.regimen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Terms;
import org.opsonin.vocabulary.Vocabulary;

/// The classes of regimen and what belongs to them.
///
/// A regimen belongs to the first class, in the order of the knowledge, of whose every group one of
/// its drugs is a member.
public final class RegimenClasses {

  private static final Pattern JOINTS =
      Pattern.compile("\\s*(?:\\+|,|;|/|\\band\\b|\\bwith\\b)\\s*");

  private final Terms drugs;
  private final List<RegimenClass> classes;
  private final Map<String, String> products = new LinkedHashMap<>();

  private RegimenClasses(Terms drugs, List<RegimenClass> classes) {
    this.drugs = drugs;
    this.classes = List.copyOf(classes);
  }

  /// Reads the classes out of the knowledge; one that names an unknown drug class is left out and
  /// reported.
  public static RegimenClasses of(
      Knowledge knowledge, Vocabulary vocabulary, Consumer<Problem> problems) {
    var classes = new ArrayList<RegimenClass>();
    for (Entry entry : knowledge.ofKind("regimen-class")) {
      read(entry, vocabulary.drugs(), problems).ifPresent(classes::add);
    }
    var all = new RegimenClasses(vocabulary.drugs(), classes);
    for (Entry product : knowledge.ofKind("product")) {
      String drug = product.body().text("drug").orElse(product.id());
      all.products.put(plain(product.id()), drug);
      for (String field : List.of("name", "brand")) {
        product.body().text(field).ifPresent(name -> all.products.putIfAbsent(plain(name), drug));
      }
    }
    return all;
  }

  private static Optional<RegimenClass> read(Entry entry, Terms drugs, Consumer<Problem> problems) {
    var needs = new ArrayList<List<String>>();
    boolean whole = true;
    for (Node group : entry.body().items("needs")) {
      for (String drugClass : group.asTexts()) {
        if (!drugs.contains(drugClass)) {
          whole = false;
          problems.accept(
              new Problem(
                  "KB-023",
                  group.where(),
                  "`" + drugClass + "` is no drug class",
                  "an id of kind drugclass"));
        }
      }
      needs.add(group.asTexts());
    }
    return whole
        ? Optional.of(
            new RegimenClass(
                entry.id(),
                entry.body().text("name").orElse(entry.claim()),
                entry.body().text("words").orElse(entry.claim()),
                needs,
                entry.body().text("note").orElse(""),
                entry))
        : Optional.empty();
  }

  /// The classes, the most particular first.
  public List<RegimenClass> all() {
    return classes;
  }

  /// The class with an id.
  public Optional<RegimenClass> find(String id) {
    return classes.stream().filter(known -> known.id().equals(id)).findFirst();
  }

  /// The class of drugs given together; empty for no drug at all.
  public Optional<RegimenClass> of(List<String> drugIds) {
    return drugIds.isEmpty()
        ? Optional.empty()
        : classes.stream().filter(known -> has(known, drugIds)).findFirst();
  }

  private boolean has(RegimenClass known, List<String> drugIds) {
    return known.needs().stream()
        .allMatch(group -> drugIds.stream().anyMatch(drug -> drugs.isAny(drug, group)));
  }

  /// A regimen by the id of a class, or by the names of products or drugs, several joined by `+`,
  /// comma, `and` or `with`. Where one of the names is not understood the class is not known: the
  /// missing one might change it.
  public Regimen read(List<String> names) {
    if (names.size() == 1 && find(names.getFirst()).isPresent()) {
      return new Regimen(List.of(), find(names.getFirst()), List.of());
    }
    var found = new LinkedHashSet<String>();
    var notKnown = new ArrayList<Integer>();
    int place = 0;
    for (String part : parts(names)) {
      place++;
      Optional<String> drug = drug(part);
      drug.ifPresent(found::add);
      if (drug.isEmpty()) {
        notKnown.add(place);
      }
    }
    List<String> ids = List.copyOf(found);
    return new Regimen(ids, notKnown.isEmpty() ? of(ids) : Optional.empty(), notKnown);
  }

  private List<String> parts(List<String> names) {
    var parts = new ArrayList<String>();
    for (String name : names) {
      if (drug(name).isPresent()) {
        parts.add(name);
      } else {
        JOINTS.splitAsStream(name).filter(part -> !part.isBlank()).forEach(parts::add);
      }
    }
    return parts;
  }

  private Optional<String> drug(String name) {
    return Optional.ofNullable(products.get(plain(name))).or(() -> drugs.findName(name));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
