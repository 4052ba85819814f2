package org.opsonin.toxicity.celltherapy.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsonin.knowledge.Node;

/// A field the rules ask for.
///
/// @param field its name, as shown when it is missing
/// @param names all names it may have, in lower case
public record Question(String field, List<String> names) {

  public Question {
    names = List.copyOf(names);
  }

  /// The field under `field`, with other names under `also`.
  public static Question of(Node node) {
    String field =
        node.text("field")
            .orElseThrow(() -> new IllegalStateException(node.where() + ": no `field`"));
    return of(field, node.texts("also"));
  }

  public static Question of(String field, List<String> also) {
    return new Question(
        field,
        Stream.concat(Stream.of(field), also.stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList());
  }
}
