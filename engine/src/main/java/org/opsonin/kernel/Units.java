package org.opsonin.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/// UCUM units: which codes are units, and how much one is in another.
///
/// Conversions are the UCUM library's. It is loaded on first need, because most comparisons are
/// between equal units.
public final class Units {

  private static final int MOST_STEPS = 10_000;
  private static final BigDecimal SAMPLE = new BigDecimal("12345");
  private static final MathContext FACTOR = new MathContext(20);
  private static final MathContext SAME = new MathContext(18);
  private static final MathContext RESULT = new MathContext(17);

  private Units() {}

  /// Whether `code` is a valid UCUM code.
  public static boolean isUnit(String code) {
    synchronized (Service.INSTANCE) {
      return Service.INSTANCE.validate(code) == null;
    }
  }

  /// `value` of unit `from`, expressed in `to`; empty if either is no UCUM unit or they measure
  /// different dimensions.
  static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
    Step step = Service.STEPS.get(new Pair(from, to));
    if (step == null) {
      step = step(from, to);
      if (Service.STEPS.size() < MOST_STEPS) {
        Service.STEPS.put(new Pair(from, to), step);
      }
    }
    return switch (step) {
      case Step.None() -> Optional.empty();
      case Step.Tens(int tens) -> Optional.of(whole(value.scaleByPowerOfTen(tens)));
      case Step.Times(BigDecimal factor) ->
          Optional.of(plain(value.multiply(factor, MathContext.DECIMAL128)));
      case Step.Library() -> byLibrary(value, from, to);
    };
  }

  /// How one unit becomes another. The library takes as long for one conversion as a chart does for
  /// a hundred criteria, and nearly all that medicine asks for are powers of ten.
  private sealed interface Step {

    /// They measure different things.
    record None() implements Step {}

    /// Moves the decimal point, to the right if positive.
    record Tens(int tens) implements Step {}

    /// Multiplies. The library rounds its results to the digits of the value, so that 1.0 mL/min
    /// would be 0.017 mL/s; its factors, had from whole numbers, are exact to 20 digits.
    record Times(BigDecimal factor) implements Step {}

    /// Anything else, such as temperatures.
    record Library() implements Step {}
  }

  private record Pair(String from, String to) {}

  private static Step step(String from, String to) {
    Optional<BigDecimal> one = byLibrary(BigDecimal.ONE, from, to);
    if (one.isEmpty()) {
      return new Step.None();
    }
    BigDecimal factor = one.get().round(FACTOR).stripTrailingZeros();
    if (!isMultiple(BigDecimal.ZERO, factor, from, to) || !isMultiple(SAMPLE, factor, from, to)) {
      return new Step.Library();
    }
    return factor.unscaledValue().equals(BigInteger.ONE)
        ? new Step.Tens(-factor.scale())
        : new Step.Times(factor);
  }

  private static boolean isMultiple(BigDecimal value, BigDecimal factor, String from, String to) {
    return byLibrary(value, from, to)
        .map(converted -> converted.round(SAME).compareTo(value.multiply(factor, SAME)) == 0)
        .orElse(false);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.round(RESULT).stripTrailingZeros();
    return whole(stripped);
  }

  private static BigDecimal whole(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static Optional<BigDecimal> byLibrary(BigDecimal value, String from, String to) {
    try {
      synchronized (Service.INSTANCE) {
        if (!Service.INSTANCE.isComparable(from, to)) {
          return Optional.empty();
        }
        Decimal converted = Service.INSTANCE.convert(new Decimal(value.toPlainString()), from, to);
        return Optional.of(new BigDecimal(converted.asDecimal()));
      }
    } catch (UcumException notConvertible) {
      return Optional.empty();
    }
  }

  private static final class Service {
    static final UcumEssenceService INSTANCE = load();

    /// What the library's table says about pairs of units; holds no number of anybody's.
    static final Map<Pair, Step> STEPS = new ConcurrentHashMap<>();

    private static UcumEssenceService load() {
      try (InputStream essence =
          UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
        if (essence == null) {
          throw new IllegalStateException("the UCUM library lacks its unit table");
        }
        return new UcumEssenceService(essence);
      } catch (IOException | UcumException broken) {
        throw new UncheckedIOException(
            "reading the UCUM unit table", new IOException(broken.getMessage(), broken));
      }
    }
  }
}
