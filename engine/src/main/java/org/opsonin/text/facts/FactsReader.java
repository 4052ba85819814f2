package org.opsonin.text.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.chart.Person;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.text.note.NoteReader;
import org.opsonin.vocabulary.Vocabulary;

/// Reads the lines that [FactsWriter] writes and a person has mended.
///
/// Strict: a line that is not understood whole is a problem with its number and what was expected,
/// and no chart comes out. A problem never repeats what the line says.
public final class FactsReader {

  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_LINE = 2_000;
  private static final int MOST_PROBLEMS = 100;
  private static final int OLDEST = 120;

  private final Vocabulary vocabulary;

  public FactsReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Reads a file of facts.
  public FactsReading read(String text) {
    var file = new Reading();
    String[] lines = text.split("\n", MOST_LINES + 1);
    for (int at = 0; at < Math.min(lines.length, MOST_LINES); at++) {
      file.line(at + 1, lines[at]);
    }
    if (lines.length > MOST_LINES) {
      file.refuse(MOST_LINES, "more lines than a person has facts", MOST_LINES + " lines at most");
    }
    return file.problems.isEmpty()
        ? new FactsReading(Optional.of(new Chart(file.person, file.facts)), List.of())
        : new FactsReading(Optional.empty(), file.problems);
  }

  private final class Reading {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Person person = new Person(Optional.empty(), PartialDate.UNKNOWN, false);

    void line(int number, String written) {
      String line = withoutComment(written).strip();
      if (line.isEmpty()) {
        return;
      }
      if (line.length() > LONGEST_LINE) {
        refuse(number, "an overlong line", "at most " + LONGEST_LINE + " characters");
        return;
      }
      try {
        read(number, new Line(line));
      } catch (Line.Unread unread) {
        refuse(number, unread.found(), unread.expected());
      }
    }

    private void read(int number, Line line) {
      switch (line.kind()) {
        case "age" -> {
          int years = line.number(1);
          if (years > OLDEST) {
            throw new Line.Unread("an age no person has", "an age in years up to " + OLDEST);
          }
          PartialDate on = line.date("on");
          line.onlyKnows(2, List.of("on"));
          person = new Person(person.sex(), NoteReader.born(years, on), person.deceased());
        }
        case "sex" -> {
          String sex = line.oneOf(1, List.of("female", "male"));
          line.onlyKnows(2, List.of());
          person = new Person(Optional.of(sex), person.born(), person.deceased());
        }
        default -> {
          var origin =
              new Origin("line " + number, line.date("on"), Origin.Reading.TEXT, Optional.empty());
          facts.add(new FactLine(vocabulary, line, origin).fact());
        }
      }
    }

    void refuse(int number, String found, String expected) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(new Problem("FACT-001", "line " + number, found, expected));
      }
    }
  }

  /// The line up to a `#` that begins it or follows a space.
  private static String withoutComment(String line) {
    for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
      if (at == 0 || Character.isWhitespace(line.charAt(at - 1))) {
        return line.substring(0, at);
      }
    }
    return line;
  }
}
