package org.opsonin.trial.ctml.matchminer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.opsonin.trial.ctml.tree.Tree;

/// What one document must show: every field test, and one of the alternatives if there are any.
///
/// @param all tests by field
/// @param either alternatives, each a set of tests by field; empty for none
/// @param scope which samples it is asked of
record Query(Map<String, FieldTest> all, Set<Map<String, FieldTest>> either, Scope scope) {
  Query {
    all = Map.copyOf(all);
    either = Set.copyOf(either);
  }

  /// Samples a question is put to. Structured structural variants were reported from 1 December
  /// 2018 on; before, only a comment in free text.
  enum Scope {
    ALL,
    STRUCTURED,
    FREE_TEXT
  }

  boolean holds(Tree.Mapping document) {
    return holds(all, document)
        && (either.isEmpty() || either.stream().anyMatch(tests -> holds(tests, document)));
  }

  boolean asks(Sample sample) {
    return switch (scope) {
      case ALL -> true;
      case STRUCTURED -> sample.structured();
      case FREE_TEXT -> !sample.structured();
    };
  }

  private static boolean holds(Map<String, FieldTest> tests, Tree.Mapping document) {
    return tests.entrySet().stream()
        .allMatch(test -> test.getValue().passes(document.get(test.getKey())));
  }

  /// Tests by field in the making; a field may be asked once.
  static final class Fields {

    private final Map<String, FieldTest> tests = new LinkedHashMap<>();

    /// Whether the field was free.
    boolean add(String field, FieldTest test) {
      return tests.putIfAbsent(field, test) == null;
    }

    Map<String, FieldTest> tests() {
      return tests;
    }
  }
}
