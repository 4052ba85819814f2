package org.opsonin.navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opsonin.criteria.Ask;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.Question;
import org.opsonin.therapy.Option;

/// Turns what is missing into questions for the next visit.
final class Questions {

  private Questions() {}

  /// What the open options of this cancer miss, what helps most of them first.
  static List<Question> of(List<Option> options) {
    Map<Ask, List<String>> required = new TreeMap<>();
    Map<Ask, List<String>> worthAsking = new TreeMap<>();
    for (Option option : options) {
      if (option.ofThisCancer() && option.verdict() != Truth.NOT_MET) {
        collect(option.explanation().missing(), option, required);
        collect(option.explanation().worthAsking(), option, worthAsking);
      }
    }
    required.keySet().forEach(worthAsking::remove);
    var questions = new ArrayList<Question>();
    required.forEach((ask, ids) -> questions.add(new Question(ask.item(), ask.words(), ids, true)));
    worthAsking.forEach(
        (ask, ids) -> questions.add(new Question(ask.item(), ask.words(), ids, false)));
    questions.sort((one, other) -> other.settles().size() - one.settles().size());
    return List.copyOf(questions);
  }

  private static void collect(Iterable<Ask> asks, Option option, Map<Ask, List<String>> into) {
    for (Ask ask : asks) {
      into.computeIfAbsent(ask, key -> new ArrayList<>()).add(option.indication().id());
    }
  }
}
