package org.opsonin.fhir.marker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Origin;
import org.opsonin.chart.Range;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.json.Element;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.wording.Wording;
import org.opsonin.kernel.Quantity;

/// Reads the numbers of a marker's result, with the score each belongs to.
public record MarkerAmounts(Reading reading) {

  private static final String PERCENT = "%";
  private static final String ONE = "1";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// A number with its score.
  public record Counted(String score, Range range, Origin.Reading by) {}

  /// The numbers `asked` gives; empty if its answer is none. An unusable number is reported and
  /// gives an empty list.
  Optional<List<Counted>> read(Asked asked, Markers.Match match) {
    if (match.marker().scores().isEmpty()) {
      return asked.hasNumber() ? Optional.of(List.of()) : Optional.empty();
    }
    if (asked.at().has("valueQuantity")) {
      return Optional.of(quantity(asked, match));
    }
    if (asked.at().has("valueInteger")) {
      return Optional.of(
          asked
              .at()
              .number("valueInteger")
              .flatMap(
                  number -> one(asked, match, "", number, Optional.empty(), "", match.by(), ""))
              .map(List::of)
              .orElse(List.of()));
    }
    if (asked.at().has("valueRange")) {
      return Optional.of(range(asked, match));
    }
    if (asked.at().has("valueRatio")) {
      return Optional.of(ratio(asked, match));
    }
    return inWords(asked, match);
  }

  /// So many of a hundred is a share; any other ratio is not read.
  private List<Counted> ratio(Asked asked, Markers.Match match) {
    Optional<Element> ratio = asked.at().object("valueRatio");
    Optional<BigDecimal> part =
        ratio.flatMap(one -> one.object("numerator")).flatMap(one -> one.number("value"));
    boolean hundred =
        ratio
            .flatMap(one -> one.object("denominator"))
            .flatMap(one -> one.number("value"))
            .map(number -> number.compareTo(HUNDRED) == 0)
            .orElse(false);
    if (part.isEmpty() || !hundred) {
      reportUnread(asked);
      return List.of();
    }
    return one(asked, match, "", part.get(), Optional.empty(), PERCENT, match.by(), "")
        .map(List::of)
        .orElse(List.of());
  }

  private void reportUnread(Asked asked) {
    reading.report(
        ChartProblem.UNREADABLE_VALUE,
        asked.at().path() + ".value",
        "a test result that is not understood was left out",
        "a number with unit, or one of the coded answers of this test");
  }

  private List<Counted> quantity(Asked asked, Markers.Match match) {
    Optional<Element> quantity = asked.at().object("valueQuantity");
    Optional<BigDecimal> number = quantity.flatMap(one -> one.number("value"));
    if (number.isEmpty()) {
      return List.of();
    }
    String bound = quantity.flatMap(one -> one.text("comparator")).orElse("");
    String unit = quantity.flatMap(one -> one.text("code").or(() -> one.text("unit"))).orElse("");
    return one(asked, match, bound, number.get(), Optional.empty(), unit, match.by(), "")
        .map(List::of)
        .orElse(List.of());
  }

  private List<Counted> range(Asked asked, Markers.Match match) {
    Optional<Element> range = asked.at().object("valueRange");
    Optional<Element> low = range.flatMap(one -> one.object("low"));
    Optional<BigDecimal> from = low.flatMap(one -> one.number("value"));
    Optional<BigDecimal> to =
        range.flatMap(one -> one.object("high")).flatMap(one -> one.number("value"));
    if (from.isEmpty() || to.isEmpty() || to.get().compareTo(from.get()) < 0) {
      return List.of();
    }
    String unit = low.flatMap(one -> one.text("code").or(() -> one.text("unit"))).orElse("");
    return one(asked, match, "", from.get(), to, unit, match.by(), "")
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<List<Counted>> inWords(Asked asked, Markers.Match match) {
    var found = new ArrayList<Counted>();
    var wording = new MarkerWording(new Wording(reading.meanings()), match.marker());
    boolean any = false;
    boolean strange = false;
    for (String words : asked.answer().words()) {
      MarkerWording.Said said = wording.said(words);
      if (said.isFailed()) {
        return Optional.empty();
      }
      strange |= said.isUnread();
      String plain = wording.wording().results(words);
      for (AmountText.Found one : AmountText.in(plain, match.marker().assayNames())) {
        boolean counts = wording.isScore(one);
        any |= counts;
        strange |= !counts && one.unit().equals(PERCENT) && said.values().isEmpty();
        if (counts && !strange) {
          one(
                  asked,
                  match,
                  one.bound(),
                  one.number(),
                  one.to(),
                  one.unit(),
                  Origin.Reading.TEXT,
                  one.words())
              .filter(number -> !found.contains(number))
              .ifPresent(found::add);
        }
      }
    }
    if (strange) {
      reportUnread(asked);
      return Optional.of(List.of());
    }
    return any ? Optional.of(found) : Optional.empty();
  }

  private Optional<Counted> one(
      Asked asked,
      Markers.Match match,
      String bound,
      BigDecimal number,
      Optional<BigDecimal> to,
      String unit,
      Origin.Reading by,
      String words) {
    Optional<Marker.Score> score = score(asked, match, words);
    if (score.isEmpty()) {
      reading.report(
          ChartProblem.CODES_DISAGREE,
          asked.at().path(),
          "code and words name different scores; the result was not used",
          "one score");
      return Optional.empty();
    }
    Optional<String> kept = unit(score.get(), unit, number, to.isPresent());
    if (kept.isEmpty()) {
      reading.report(
          ChartProblem.UNIT,
          asked.at().path() + ".value",
          "a number without a unit, or in a unit this score does not have",
          "the unit " + score.get().unit());
      return Optional.empty();
    }
    Range range = range(bound, new Quantity(number, kept.get()), to, kept.get());
    if (!isPlausible(score.get(), number, kept.get())
        || !to.map(high -> isPlausible(score.get(), high, kept.get())).orElse(true)) {
      reading.report(
          ChartProblem.IMPLAUSIBLE,
          asked.at().path() + ".value",
          "a number that cannot be; it was not used",
          "a number within the bounds of this score");
      return Optional.empty();
    }
    return Optional.of(new Counted(score.get().id(), range, by));
  }

  /// The score: the words beside the number, then the question's words, then its code; empty if
  /// they contradict each other.
  private static Optional<Marker.Score> score(Asked asked, Markers.Match match, String words) {
    Marker marker = match.marker();
    Optional<Marker.Score> coded =
        match
            .use()
            .flatMap(
                use ->
                    marker.scores().stream()
                        .filter(score -> score.id().equals(use.score()))
                        .filter(score -> !score.id().equals(Marker.UNSPECIFIED))
                        .findFirst());
    Optional<Marker.Score> beside = marker.scoreIn(words);
    Optional<Marker.Score> asWorded =
        beside.isPresent() ? beside : scoreAround(asked, marker, coded);
    if (coded.isPresent() && beside.isPresent() && !coded.equals(beside)) {
      return Optional.empty();
    }
    return coded
        .or(() -> asWorded)
        .or(
            () ->
                marker.scores().stream()
                    .filter(score -> score.id().equals(Marker.UNSPECIFIED) || score.id().isEmpty())
                    .findFirst())
        .or(() -> marker.scores().stream().findFirst());
  }

  private static Optional<Marker.Score> scoreAround(
      Asked asked, Marker marker, Optional<Marker.Score> coded) {
    if (coded.isPresent()) {
      return Optional.empty();
    }
    return marker
        .scoreIn(asked.code().allWords())
        .or(() -> marker.scoreIn(asked.observation().concept("method").allWords()))
        .or(() -> marker.scoreIn(asked.observation().concept("code").allWords()))
        .or(
            () ->
                asked
                    .at()
                    .object("valueQuantity")
                    .flatMap(quantity -> quantity.text("unit"))
                    .flatMap(marker::scoreIn));
  }

  /// The unit the number is kept in; empty if it is missing where it cannot be guessed, or wrong.
  private Optional<String> unit(
      Marker.Score score, String written, BigDecimal number, boolean isSpan) {
    String wanted = score.unit();
    String unit = written.isEmpty() ? "" : reading.meanings().unit(written).orElse(written);
    if (unit.equals(wanted)) {
      return Optional.of(wanted);
    }
    if (score.id().equals(Marker.UNSPECIFIED) && unit.equals(ONE)) {
      return Optional.of(ONE);
    }
    boolean bare = unit.isEmpty() || unit.equals(ONE);
    boolean share = number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0 && unit.equals(ONE);
    boolean guessable = wanted.equals(PERCENT) || wanted.equals(ONE);
    return bare && guessable && !share && !(isSpan && score.id().equals(Marker.UNSPECIFIED))
        ? Optional.of(wanted)
        : Optional.empty();
  }

  private static Range range(String bound, Quantity number, Optional<BigDecimal> to, String unit) {
    if (to.isPresent()) {
      return new Range(Optional.of(number), true, Optional.of(new Quantity(to.get(), unit)), true);
    }
    return switch (bound) {
      case "<" -> Range.below(number);
      case "<=" -> Range.atMost(number);
      case ">" -> Range.above(number);
      case ">=", "ad" -> Range.atLeast(number);
      default -> Range.exactly(number);
    };
  }

  private static boolean isPlausible(Marker.Score score, BigDecimal number, String unit) {
    boolean low =
        score
            .least()
            .map(least -> !least.unit().equals(unit) || number.compareTo(least.value()) >= 0)
            .orElse(number.signum() >= 0);
    boolean high =
        score
            .most()
            .map(most -> !most.unit().equals(unit) || number.compareTo(most.value()) <= 0)
            .orElse(true);
    return low && high;
  }
}
