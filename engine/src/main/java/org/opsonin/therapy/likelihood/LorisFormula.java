package org.opsonin.therapy.likelihood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.kernel.PartialDate;
import org.opsonin.knowledge.Node;
import org.opsonin.therapy.likelihood.LorisScore.Band;
import org.opsonin.therapy.likelihood.LorisScore.Part;

/// The numbers of LORIS, as `knowledge/therapy/loris.yaml` has them.
record LorisFormula(
    BigDecimal constant,
    Term tmb,
    Term priorTherapy,
    Term albumin,
    Term nlr,
    Term age,
    List<Cancer> cancers) {

  LorisFormula {
    cancers = List.copyOf(cancers);
  }

  static LorisFormula of(Node body) {
    return new LorisFormula(
        number(body, "constant"),
        Term.of(body, "tmb"),
        Term.of(body, "priorSystemicTherapy"),
        Term.of(body, "albumin"),
        Term.of(body, "nlr"),
        Term.of(body, "age"),
        body.items("cancers").stream().map(Cancer::of).toList());
  }

  static List<Band> bands(Node body) {
    return body.items("bands").stream()
        .map(
            band ->
                new Band(
                    number(band, "atLeast"),
                    number(band, "below"),
                    whole(band, "people"),
                    whole(band, "responded"),
                    whole(band, "ofHundred"),
                    whole(band, "low"),
                    whole(band, "high")))
        .toList();
  }

  private static int whole(Node node, String key) {
    return number(node, key).intValueExact();
  }

  private static BigDecimal number(Node node, String key) {
    return node.text(key)
        .map(BigDecimal::new)
        .orElseThrow(() -> new IllegalStateException(node.where() + ": no `" + key + "`"));
  }

  /// The term of one kind of cancer.
  record Cancer(String term, BigDecimal coefficient, List<String> oncotree) {

    Cancer {
      oncotree = List.copyOf(oncotree);
    }

    static Cancer of(Node node) {
      return new Cancer(
          node.text("term").orElse(""), number(node, "coefficient"), node.texts("oncotree"));
    }
  }

  /// Inclusive bounds.
  record Bounds(BigDecimal atLeast, BigDecimal atMost) {

    static Optional<Bounds> of(Node node, String key) {
      return node.get(key)
          .map(bounds -> new Bounds(number(bounds, "atLeast"), number(bounds, "atMost")));
    }

    boolean hold(BigDecimal value) {
      return value.compareTo(atLeast) >= 0 && value.compareTo(atMost) <= 0;
    }
  }

  /// One fact's coefficient and what values it may have.
  ///
  /// @param cap value above which more changes nothing; empty if there is none
  /// @param trained values the cohort had, after capping; empty for a yes or no
  /// @param plausible values that are no error
  /// @param maxAgeDays oldest measurement that counts, in days; empty if age does not matter
  record Term(
      BigDecimal coefficient,
      Optional<BigDecimal> cap,
      Optional<Bounds> trained,
      Optional<Bounds> plausible,
      OptionalInt maxAgeDays) {

    static Term of(Node body, String key) {
      Node node =
          body.get(key)
              .orElseThrow(() -> new IllegalStateException(body.where() + ": no `" + key + "`"));
      return new Term(
          number(node, "coefficient"),
          node.text("cap").map(BigDecimal::new),
          Bounds.of(node, "trained"),
          Bounds.of(node, "plausible"),
          node.text("maxAgeDays")
              .map(days -> OptionalInt.of(Integer.parseInt(days)))
              .orElse(OptionalInt.empty()));
    }

    private BigDecimal capped(BigDecimal value) {
      return cap.map(value::min).orElse(value);
    }

    Part part(String name, BigDecimal value) {
      return new Part(name, coefficient.multiply(capped(value)));
    }

    boolean isImplausible(BigDecimal value) {
      return plausible.map(bounds -> !bounds.hold(value)).orElse(false);
    }

    /// Whether a measurement is, or may be, older than counts.
    boolean isTooOld(PartialDate on, LocalDate asOf) {
      return maxAgeDays.isPresent()
          && (!on.isKnown() || on.earliest().isBefore(asOf.minusDays(maxAgeDays.getAsInt())));
    }

    Optional<String> outside(String name, BigDecimal value) {
      return trained
          .filter(bounds -> !bounds.hold(capped(value)))
          .map(bounds -> name + " lies outside what the cohort of the score covered.");
    }
  }
}
