package org.opsonin.server.products;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.criteria.Criterion;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.server.site.Language;
import org.opsonin.vocabulary.TumourTypes;

/// The cancers as people look for them, and which of them a criterion or a test is about.
record Cancers(List<Group> all, TumourTypes types) {

  static Cancers of(Knowledge knowledge, TumourTypes types, Language language) {
    return new Cancers(Group.all(knowledge, language, "cancer-group", "types"), types);
  }

  /// The cancers a population has, each once, in their order; a type that is excluded is not among
  /// them.
  List<Group> of(Criterion population) {
    return ofTypes(tumours(population).toList());
  }

  /// The groups of tumour types, each once, in their order.
  List<Group> ofTypes(List<String> codes) {
    List<Group> found = codes.stream().flatMap(type -> of(type).stream()).toList();
    return all.stream().filter(found::contains).toList();
  }

  /// The first group that has the type or one above it.
  private Optional<Group> of(String type) {
    return all.stream()
        .filter(
            group ->
                group.members().stream()
                    .anyMatch(member -> member.equals(type) || types.isA(type, member)))
        .findFirst();
  }

  private static Stream<String> tumours(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf(var terms) -> terms.stream().flatMap(Cancers::tumours);
      case Criterion.AnyOf(var terms) -> terms.stream().flatMap(Cancers::tumours);
      case Criterion.Tumour(var kinds, _) -> kinds.stream();
      default -> Stream.empty();
    };
  }
}
