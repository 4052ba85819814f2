package org.opsonin.toxicity.celltherapy.scale;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.celltherapy.form.Answers;
import org.opsonin.toxicity.celltherapy.form.Given;
import org.opsonin.toxicity.celltherapy.form.Question;
import org.opsonin.toxicity.celltherapy.form.Words;

/// A sign graded by a named value, such as what a low blood pressure needs.
///
/// @param question where its value stands
/// @param options grades by value, in plain words; in the order of the rules
/// @param whole every grade it can have
record Choice(Question question, Map<String, Option> options, Span whole) {

  /// One value.
  ///
  /// @param grades usually one; several where the value says too little
  record Option(Span grades, String words) {}

  static Choice of(Node node) {
    var options = new LinkedHashMap<String, Option>();
    Span whole = Span.NONE;
    for (Node item : node.items("options")) {
      int grade = Numbers.whole(item, "grade");
      int upTo = item.text("upTo").map(Integer::parseInt).orElse(grade);
      var option = new Option(new Span(grade, upTo), item.text("words").orElse(""));
      whole = whole.or(option.grades());
      for (String value : item.texts("values")) {
        options.put(Words.plain(value), option);
      }
    }
    return new Choice(Question.of(node), options, whole);
  }

  /// What grade the sign can have.
  Span grade(Answers answers, Grounds grounds) {
    Optional<Given> given = answers.find(question);
    if (given.isEmpty()) {
      grounds.because(question.field() + " is not known");
      return whole;
    }
    List<Given> values =
        given.get() instanceof Given.Items(var several) ? several : List.of(given.get());
    var found = new HashMap<String, Option>();
    for (Given value : values) {
      String word = word(value, answers);
      Optional<Option> option = Optional.ofNullable(options.get(word));
      if (option.isEmpty()) {
        answers.notUnderstood(question.field(), "one of " + String.join(", ", shown()));
        grounds.because(question.field() + " is not known");
        return whole;
      }
      found.put(word, option.get());
    }
    if (found.isEmpty()) {
      grounds.because(question.field() + " is not known");
      return whole;
    }
    Span span = Span.NONE;
    for (var option : new TreeMap<>(found).values()) {
      grounds.because(
          option.words()
              + ": "
              + (option.grades().high() == 0 ? "adds no grade" : "grade " + option.grades()));
      span = span.max(option.grades());
    }
    return span;
  }

  private String word(Given value, Answers answers) {
    return switch (value) {
      case Given.Word(var text) -> {
        String plain = Words.plain(text);
        yield options.containsKey(plain) ? plain : yesOrNo(value, answers).orElse(plain);
      }
      case Given.Flag flag -> yesOrNo(value, answers).orElse("");
      case Given.Amount amount -> yesOrNo(value, answers).orElse("");
      case Given.Fields fields -> "";
      case Given.Items items -> "";
    };
  }

  private static Optional<String> yesOrNo(Given value, Answers answers) {
    return answers
        .truth(value)
        .filter(truth -> truth != Truth.UNKNOWN)
        .map(truth -> truth == Truth.MET ? "yes" : "no");
  }

  /// One value of each option, for a message.
  private Collection<String> shown() {
    var shown = new LinkedHashMap<Option, String>();
    options.forEach((value, option) -> shown.putIfAbsent(option, value));
    return shown.values();
  }
}
