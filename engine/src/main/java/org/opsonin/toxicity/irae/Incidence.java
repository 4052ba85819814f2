package org.opsonin.toxicity.irae;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.knowledge.Certainty;
import org.opsonin.knowledge.Node;

/// How many of those treated had a side effect, by class of regimen, as published.
public record Incidence(Evidence evidence, List<Rate> rates) {
  public Incidence {
    rates = List.copyOf(rates);
  }

  private static final String EVERY_REGIMEN = "any";

  /// One published figure.
  ///
  /// @param of what was counted, where it is narrower than the side effect; may be empty
  /// @param regimen id of a regimen class, or `any`
  /// @param any share with any grade
  /// @param grade3 share with grade 3 or worse
  /// @param words where there is no number: `rare`; may be empty
  public record Rate(
      String of,
      String regimen,
      Optional<Share> any,
      Optional<Share> grade3,
      String words,
      String note,
      Certainty certainty) {}

  /// A share of people in percent, as exact as its source.
  ///
  /// @param atLeast lower end, inclusive; equal to the upper end where the source has one number
  /// @param atMost upper end
  /// @param isBelow whether the upper end itself is excluded, as in `<1 %`
  /// @param isAbout whether the source calls it approximate
  public record Share(BigDecimal atLeast, BigDecimal atMost, boolean isBelow, boolean isAbout) {

    private static final Pattern FORM =
        Pattern.compile("(~?)(<?)(\\d+(?:\\.\\d+)?)(?:-(\\d+(?:\\.\\d+)?))? %");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /// Reads `26 %`, `~19 %`, `<1 %`, `3-6 %` and `<1-1 %`; empty if it is none of these.
    static Optional<Share> parse(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        return Optional.empty();
      }
      boolean below = !form.group(2).isEmpty();
      var first = new BigDecimal(form.group(3));
      BigDecimal last = form.group(4) == null ? first : new BigDecimal(form.group(4));
      var share =
          new Share(
              below ? BigDecimal.ZERO : first,
              last,
              below && form.group(4) == null,
              !form.group(1).isEmpty());
      return share.atLeast.compareTo(last) <= 0 && last.compareTo(ALL) <= 0
          ? Optional.of(share)
          : Optional.empty();
    }

    /// As a reader says it: `about 3 to 6 %`.
    public String words() {
      String number =
          isBelow
              ? "under " + atMost.toPlainString()
              : atLeast.compareTo(atMost) == 0
                  ? atMost.toPlainString()
                  : atLeast.toPlainString() + " to " + atMost.toPlainString();
      return (isAbout ? "about " : "") + number + " %";
    }
  }

  /// The greatest published share with any grade under a class of regimen; where that class has no
  /// number, the greatest under any class, so that a gap never makes a side effect look rare.
  public Optional<BigDecimal> greatest(Optional<String> regimen) {
    Optional<BigDecimal> own = regimen.flatMap(this::greatestOf);
    return own.or(
        () ->
            rates.stream()
                .flatMap(rate -> rate.any().stream())
                .map(Share::atMost)
                .max(Comparator.naturalOrder()));
  }

  private Optional<BigDecimal> greatestOf(String regimen) {
    return ratesOf(regimen).stream()
        .flatMap(rate -> rate.any().stream())
        .map(Share::atMost)
        .max(Comparator.naturalOrder());
  }

  /// The figures for a class of regimen; empty where there are none of its own.
  public List<Rate> ratesOf(String regimen) {
    return rates.stream().filter(rate -> rate.regimen().equals(regimen)).toList();
  }

  static Incidence read(Node node, Sheet sheet) {
    sheet.onlyKnows(node, "certainty", "sources", "rates");
    Evidence evidence = sheet.evidence(node);
    var rates = new ArrayList<Rate>();
    for (Node item : node.items("rates")) {
      rates.add(rate(item, evidence.certainty(), sheet));
    }
    return new Incidence(evidence, rates);
  }

  private static Rate rate(Node node, Certainty group, Sheet sheet) {
    sheet.onlyKnows(node, "of", "regimen", "any", "grade3", "words", "note", "certainty");
    String regimen = sheet.required(node, "regimen");
    if (!regimen.equals(EVERY_REGIMEN)) {
      sheet.defined(node, "regimen-class", regimen);
    }
    var rate =
        new Rate(
            node.text("of").orElse(""),
            regimen,
            share(node, "any", sheet),
            share(node, "grade3", sheet),
            node.text("words").orElse(""),
            node.text("note").orElse(""),
            sheet.certainty(node, group));
    if (rate.any().isEmpty() && rate.grade3().isEmpty() && rate.words().isEmpty()) {
      sheet.report(node, "a rate without figure", "`any`, `grade3` or `words`");
    }
    return rate;
  }

  private static Optional<Share> share(Node node, String key, Sheet sheet) {
    Optional<String> text = node.text(key);
    Optional<Share> share = text.flatMap(Share::parse);
    if (text.isPresent() && share.isEmpty()) {
      sheet.report(node, "no usable `" + key + "`", "\"26 %\", \"~19 %\", \"<1 %\" or \"3-6 %\"");
    }
    return share;
  }
}
