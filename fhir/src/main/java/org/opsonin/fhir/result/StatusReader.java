package org.opsonin.fhir.result;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.json.Element;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Reading;

/// Reads how fit a person is and how the disease is doing.
record StatusReader(Reading reading) {

  private static final Pattern SCORE = Pattern.compile("(?<![0-9.])(\\d{1,3})(?![0-9.])");

  /// Adds a performance score.
  void performance(Asked asked, Meanings.Meaning question) {
    String scale = question.field("scale").orElse("ecog");
    Optional<BigDecimal> number =
        asked
            .at()
            .number("valueInteger")
            .or(() -> asked.at().object("valueQuantity").flatMap(one -> one.number("value")))
            .or(() -> coded(asked.answer(), scale))
            .or(() -> worded(asked));
    BigDecimal most = question.field("atMost").flatMap(Element::parse).orElse(BigDecimal.ZERO);
    Optional<Integer> score =
        number
            .filter(one -> one.signum() >= 0 && one.compareTo(most) <= 0)
            .filter(one -> one.stripTrailingZeros().scale() <= 0)
            .map(BigDecimal::intValue);
    if (score.isPresent()) {
      Origin.Reading by = asked.at().has("valueString") ? Origin.Reading.TEXT : question.reading();
      reading.add(new Fact.Performance(scale, score.get(), asked.origin(by)));
    } else if (asked.hasAnswer()) {
      reading.report(
          ChartProblem.UNREADABLE_VALUE,
          asked.at().path() + ".value",
          "a performance score that is none",
          "a whole number on this scale");
    }
  }

  private Optional<BigDecimal> coded(Concept answer, String scale) {
    return reading
        .meanings()
        .coded(answer, "score")
        .filter(meaning -> meaning.field("scale").map(scale::equals).orElse(false))
        .flatMap(meaning -> meaning.field("score"))
        .flatMap(Element::parse);
  }

  private static Optional<BigDecimal> worded(Asked asked) {
    for (String words : asked.value().words()) {
      Matcher matcher = SCORE.matcher(words);
      if (matcher.find()) {
        BigDecimal number = new BigDecimal(matcher.group(1));
        return matcher.find() ? Optional.empty() : Optional.of(number);
      }
    }
    return Optional.empty();
  }

  /// Adds the direction of the disease.
  void disease(Asked asked) {
    Optional<Meanings.Meaning> meaning = reading.meanings().loosely(asked.answer(), "status");
    if (meaning.isPresent()) {
      var status =
          Fact.Status.valueOf(
              meaning.get().field("status").orElse("unknown").toUpperCase(Locale.ROOT));
      reading.add(new Fact.DiseaseStatus(status, asked.origin(meaning.get().reading())));
    } else if (reading.meanings().truth(asked.answer()).isPresent()) {
      reading.add(new Fact.DiseaseStatus(Fact.Status.UNKNOWN, asked.origin(Origin.Reading.CODED)));
    }
  }
}
