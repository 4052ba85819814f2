package org.opsonin.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/// UCUM units: which codes are units, and how much one is in another.
///
/// Conversions are the UCUM library's. It is loaded on first need, because most comparisons are
/// between equal units.
public final class Units {

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
