package org.opsonin.fhir.disease;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.fhir.json.Element;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.kernel.Quantity;

/// The dose of one day, where the record gives a dose in milligrams and how often it is taken.
record Dose(Reading reading) {

  private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000);

  Optional<Quantity> daily(Resource medication) {
    var dosages =
        Stream.concat(
                medication.content().objects("dosageInstruction").stream(),
                medication.content().objects("dosage").stream())
            .toList();
    return dosages.size() == 1 ? daily(dosages.getFirst()) : Optional.empty();
  }

  private Optional<Quantity> daily(Element dosage) {
    var rates = dosage.objects("doseAndRate");
    Optional<Element> dose =
        rates.stream()
            .flatMap(rate -> rate.object("doseQuantity").stream())
            .findFirst()
            .or(() -> dosage.object("dose"));
    Optional<String> unit = dose.flatMap(one -> one.text("code").or(() -> one.text("unit")));
    Optional<BigDecimal> amount = dose.flatMap(one -> one.number("value"));
    if (amount.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    if (reading.meanings().unit(unit.get()).map("mg/d"::equals).orElse(false)) {
      return quantity(amount.get());
    }
    return unit.get().equals("mg")
        ? timesADay(dosage).flatMap(times -> quantity(amount.get().multiply(times)))
        : Optional.empty();
  }

  private static Optional<BigDecimal> timesADay(Element dosage) {
    Optional<Element> repeat = dosage.object("timing").flatMap(timing -> timing.object("repeat"));
    Optional<BigDecimal> frequency = repeat.flatMap(one -> one.number("frequency"));
    Optional<BigDecimal> period = repeat.flatMap(one -> one.number("period"));
    boolean days = repeat.flatMap(one -> one.text("periodUnit")).map("d"::equals).orElse(false);
    return days && frequency.isPresent() && period.isPresent() && period.get().signum() > 0
        ? Optional.of(frequency.get().divide(period.get(), MathContext.DECIMAL32))
        : Optional.empty();
  }

  private static Optional<Quantity> quantity(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.signum() > 0 && plain.compareTo(LARGEST) <= 0 && plain.precision() <= 12
        ? Optional.of(new Quantity(plain.scale() < 0 ? plain.setScale(0) : plain, "mg/d"))
        : Optional.empty();
  }
}
