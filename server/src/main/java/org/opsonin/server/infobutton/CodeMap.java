package org.opsonin.server.infobutton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.library.article.Head;
import org.opsonin.library.page.Page;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;
import org.springframework.stereotype.Component;

/// Which pages each code reaches: first the articles that name it, then those about the entry of
/// the knowledge that has it, then those a rule of kind `infobutton` names.
@Component
class CodeMap {

  private static final String KIND = "infobutton";

  private final Knowledge knowledge;
  private final List<Head> heads;
  private final Map<String, List<Entry>> products;
  private final Map<String, CodeSystem> systems = new LinkedHashMap<>();
  private final Map<String, SequencedSet<Target>> byCode = new HashMap<>();
  private final Map<String, SequencedSet<Target>> byName = new HashMap<>();

  CodeMap(Shelf shelf) {
    knowledge = shelf.knowledge();
    heads =
        shelf.outline().sections().stream()
            .flatMap(section -> shelf.in(Language.EN, section).stream())
            .map(Page::head)
            .toList();
    products =
        knowledge.ofKind("product").stream()
            .collect(Collectors.groupingBy(one -> one.body().text("drug").orElse(one.id())));
    for (Entry entry : knowledge.ofKind(KIND)) {
      if (entry.body().text("is").isPresent()) {
        CodeSystem system = CodeSystem.of(entry);
        systems.put(system.id(), system);
      }
    }
    heads.forEach(this::learn);
    for (Entry entry : knowledge.ofKind(KIND)) {
      if (entry.body().text("of").isPresent()) {
        Rule rule = Rule.read(entry);
        knowledge.ofKind(rule.of()).forEach(one -> learn(one, rule));
      }
    }
  }

  /// The system an address names.
  Optional<CodeSystem> system(String address) {
    return systems.values().stream().filter(one -> one.isNamed(address)).findFirst();
  }

  Set<String> systems() {
    return systems.keySet();
  }

  /// The pages of a code, or of the nearest it is a kind of; none for a code nobody knows.
  List<Target> find(CodeSystem system, String code) {
    return system.lineage(code).stream()
        .map(one -> key(system.id(), one))
        .filter(byCode::containsKey)
        .findFirst()
        .map(byCode::get)
        .map(List::copyOf)
        .orElse(List.of());
  }

  /// The pages of what has exactly this name.
  List<Target> named(String name) {
    return Optional.ofNullable(byName.get(plain(name))).map(List::copyOf).orElse(List.of());
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static String key(String system, String code) {
    return system + " " + code;
  }

  private void add(String system, String code, Collection<Target> targets) {
    Optional.ofNullable(systems.get(system))
        .ifPresent(
            known ->
                byCode
                    .computeIfAbsent(key(system, known.spelled(code)), _ -> new LinkedHashSet<>())
                    .addAll(targets));
  }

  private void learn(Head head) {
    head.codes()
        .forEach(
            (system, codes) ->
                codes.forEach(code -> add(system, code, List.of(new Target.Article(head.id())))));
  }

  private void learn(Entry entry, Rule rule) {
    List<Target> targets = targets(entry, rule);
    for (EntryCodes.Coded coded : EntryCodes.of(entry, systems.keySet())) {
      List<Target> placed =
          coded.within().stream()
              .flatMap(field -> rule.within().getOrDefault(field, List.of()).stream())
              .map(Target::of)
              .toList();
      add(coded.system(), coded.code(), placed.isEmpty() ? targets : placed);
    }
    Stream.concat(
            Stream.of(entry.body().text("name").orElse(entry.claim())),
            entry.body().texts("synonyms").stream())
        .forEach(
            name ->
                byName.computeIfAbsent(plain(name), _ -> new LinkedHashSet<>()).addAll(targets));
  }

  private List<Target> targets(Entry entry, Rule rule) {
    var targets = new LinkedHashSet<Target>();
    if (rule.of().equals("drug")) {
      products
          .getOrDefault(entry.id(), List.of())
          .forEach(product -> targets.add(new Target.Product(product.id())));
    }
    for (String id : lineage(entry)) {
      heads.stream()
          .filter(head -> rule.isNamedBy(head, id))
          .forEach(head -> targets.add(new Target.Article(head.id())));
      rule.pages().getOrDefault(id, List.of()).forEach(page -> targets.add(Target.of(page)));
      if (targets.stream().anyMatch(target -> !(target instanceof Target.Product))) {
        break;
      }
    }
    if (targets.isEmpty()) {
      rule.otherwise().forEach(page -> targets.add(Target.of(page)));
    }
    return List.copyOf(targets);
  }

  /// The entry and all it is a kind of, the nearest first.
  private List<String> lineage(Entry entry) {
    var lineage = new ArrayList<String>();
    var waiting = new ArrayDeque<>(List.of(entry));
    while (!waiting.isEmpty()) {
      Entry one = waiting.removeFirst();
      if (!lineage.contains(one.id())) {
        lineage.add(one.id());
        String kind = one.kind().equals("drug") ? "drugclass" : one.kind();
        Stream.of("parent", "parents", "classes")
            .flatMap(field -> one.body().texts(field).stream())
            .forEach(id -> knowledge.find(kind, id).ifPresent(waiting::add));
      }
    }
    return lineage;
  }
}
