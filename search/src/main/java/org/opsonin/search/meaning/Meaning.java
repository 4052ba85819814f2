package org.opsonin.search.meaning;

import java.util.List;

/// Turns texts into vectors of length 1: the closer two lie, the more alike the texts.
public interface Meaning {

  /// Which model and version; vectors of different models cannot be compared.
  String model();

  /// The vectors of `texts`, in their order; total, a blank text has a vector too.
  List<float[]> of(List<String> texts);

  /// The vector of a question.
  default float[] ofQuestion(String text) {
    return of(List.of(text)).getFirst();
  }
}
