package org.opsonin.cli.trials.match;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.opsonin.navigator.TrialSet;
import org.opsonin.report.TrialWords;
import org.opsonin.report.Words;
import org.opsonin.report.text.Page;
import org.opsonin.trial.match.Fit;
import org.opsonin.trial.match.Standing;

/// Writes a run over many charts while it goes on.
sealed interface ClinicWriter {

  /// Before the first chart.
  void begin();

  /// One chart and one trial.
  void row(Clinic.Row row);

  /// After the last chart.
  void end(Clinic clinic, LocalDate asOf, TrialSet trials);

  private static String key(Fit fit) {
    return fit.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Tab-separated, one line for each chart and trial.
  record Table(PrintStream out) implements ClinicWriter {

    @Override
    public void begin() {
      out.print("chart\ttrial\tfit\tmet\tnotMet\tunknown\tnotEvaluated\tdecisiveOpen\n");
    }

    @Override
    public void row(Clinic.Row row) {
      Standing standing = row.standing();
      out.print(
          row.chart()
              + "\t"
              + row.trial()
              + "\t"
              + key(standing.fit())
              + "\t"
              + standing.met()
              + "\t"
              + standing.notMet()
              + "\t"
              + standing.unknown()
              + "\t"
              + standing.notEvaluated()
              + "\t"
              + standing.decisiveOpen()
              + "\n");
    }

    @Override
    public void end(Clinic clinic, LocalDate asOf, TrialSet trials) {
      out.flush();
    }
  }

  /// One JSON object a line.
  record Lines(PrintStream out) implements ClinicWriter {

    @Override
    public void begin() {}

    @Override
    public void row(Clinic.Row row) {
      Standing standing = row.standing();
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("chart", row.chart());
      fields.put("trial", row.trial());
      fields.put("fit", key(standing.fit()));
      fields.put("met", standing.met());
      fields.put("notMet", standing.notMet());
      fields.put("unknown", standing.unknown());
      fields.put("notEvaluated", standing.notEvaluated());
      fields.put("decisiveOpen", standing.decisiveOpen());
      out.print(json(fields) + "\n");
    }

    private static String json(Map<String, Object> fields) {
      var text = new StringBuilder("{");
      fields.forEach(
          (key, value) ->
              text.append(text.length() == 1 ? "" : ", ")
                  .append('"')
                  .append(key)
                  .append("\": ")
                  .append(value instanceof String word ? '"' + word + '"' : value));
      return text.append('}').toString();
    }

    @Override
    public void end(Clinic clinic, LocalDate asOf, TrialSet trials) {
      out.flush();
    }
  }

  /// A summary for a person: how many charts stand how, and which.
  final class Text implements ClinicWriter {

    private static final int[] COLUMNS = {13, 6, 6, 8, 9, 7};
    private static final int MOST_TRIALS = 50;
    private static final int MOST_CHARTS = 100;

    private final PrintStream out;
    private final Map<String, List<Clinic.Row>> open = new TreeMap<>();

    Text(PrintStream out) {
      this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void row(Clinic.Row row) {
      if (row.standing().fit().isOpen()) {
        var rows = open.computeIfAbsent(row.trial(), id -> new ArrayList<>());
        if (rows.size() < MOST_CHARTS) {
          rows.add(row);
        }
      }
    }

    @Override
    public void end(Clinic clinic, LocalDate asOf, TrialSet trials) {
      var page = new Page(false);
      page.hanging(
          Page.Style.STRONG,
          "OPSONIN  ",
          Words.count(clinic.charts(), "chart", "charts")
              + " before "
              + Words.count(clinic.trials(), "trial", "trials")
              + ", as of "
              + asOf);
      page.paragraph(0, "Trials: " + trials.source() + ".");
      page.paragraph(0, TrialWords.PURPOSE);
      page.blank();
      page.row(0, COLUMNS, "Trial", "Fits", "Needs", "Not now", "Excluded", "Other");
      var order =
          IntStream.range(0, clinic.trials())
              .boxed()
              .sorted(
                  Comparator.comparing((Integer trial) -> -clinic.count(trial, Fit.FITS_SO_FAR))
                      .thenComparing(trial -> -clinic.count(trial, Fit.NEEDS))
                      .thenComparing(clinic::id))
              .toList();
      order.stream().limit(MOST_TRIALS).forEach(trial -> line(page, clinic, trial));
      if (order.size() > MOST_TRIALS) {
        page.paragraph(
            0, "... and " + (order.size() - MOST_TRIALS) + " more; --format tsv lists them all.");
      }
      page.blank();
      page.paragraph(
          0,
          "Fits: nothing speaks against it and whom it is for is known. Needs: more facts are"
              + " needed. Not now: only what can change speaks against it. Other: for another"
              + " cancer.");
      if (clinic.trials() <= MOST_TRIALS / 5) {
        order.forEach(trial -> charts(page, clinic, trial));
      }
      out.print(page);
      out.flush();
    }

    private static void line(Page page, Clinic clinic, int trial) {
      page.row(
          0,
          COLUMNS,
          clinic.id(trial),
          String.valueOf(clinic.count(trial, Fit.FITS_SO_FAR)),
          String.valueOf(clinic.count(trial, Fit.NEEDS)),
          String.valueOf(clinic.count(trial, Fit.EXCLUDED_FOR_NOW)),
          String.valueOf(clinic.count(trial, Fit.EXCLUDED)),
          String.valueOf(clinic.count(trial, Fit.OTHER_CANCER)));
    }

    private void charts(Page page, Clinic clinic, int trial) {
      List<Clinic.Row> rows = open.getOrDefault(clinic.id(trial), List.of());
      if (rows.isEmpty()) {
        return;
      }
      page.subheading(Page.Style.STRONG, clinic.id(trial) + "  " + clinic.title(trial));
      for (Clinic.Row row : rows) {
        Standing standing = row.standing();
        page.hanging(
            Page.Style.PLAIN,
            "  chart %d: ".formatted(row.chart()),
            standing.fit().words()
                + ", "
                + standing.met()
                + " met, "
                + standing.unknown()
                + " not known, "
                + standing.notEvaluated()
                + " to read");
      }
    }
  }
}
