package org.opsonin.server.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody asks of a report, apart from the chart.
///
/// @param asOf the day the chart is looked at
/// @param country whose approvals count, as the command line takes it
/// @param patient which of several, from 1
/// @param json whether as JSON rather than as a page
/// @param faults what could not be understood and stands at its default; keys of texts
record Wish(
    LocalDate asOf, String country, Optional<Integer> patient, boolean json, List<String> faults) {

  private static final String USUAL_COUNTRY = "US";
  private static final int LONGEST = 10;

  Wish {
    faults = List.copyOf(faults);
  }

  /// What the fields of a form say; an empty one means its default.
  static Wish of(HttpServletRequest request, LocalDate today) {
    var faults = new ArrayList<String>();
    LocalDate asOf = today;
    String day = field(request, "asOf");
    if (!day.isEmpty()) {
      Optional<LocalDate> read = day(day);
      asOf = read.orElse(today);
      read.ifPresentOrElse(_ -> {}, () -> faults.add("report.fault.asOf"));
    }
    String country = field(request, "country").toUpperCase(Locale.ROOT);
    if (country.isEmpty()) {
      country = USUAL_COUNTRY;
    } else if (!Countries.isOne(country)) {
      faults.add("report.fault.country");
      country = USUAL_COUNTRY;
    }
    String number = field(request, "patient");
    Optional<Integer> patient = number(number);
    if (patient.isEmpty() && !number.isEmpty()) {
      faults.add("report.fault.patient");
    }
    String format = field(request, "format");
    if (!format.isEmpty() && !format.equals("html") && !format.equals("json")) {
      faults.add("report.fault.format");
    }
    return new Wish(asOf, country, patient, format.equals("json"), faults);
  }

  private static String field(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.length() == LONGEST ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(String text) {
    try {
      return text.length() >= LONGEST
          ? Optional.empty()
          : Optional.of(Integer.parseInt(text)).filter(number -> number >= 1);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
