package org.opsonin.text.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Person;
import org.opsonin.kernel.PartialDate;
import org.opsonin.text.Assertions;
import org.opsonin.text.Dates;
import org.opsonin.text.Lexicon;
import org.opsonin.text.Measures;
import org.opsonin.text.Sentence;
import org.opsonin.text.Sentences;
import org.opsonin.text.Tokens;
import org.opsonin.text.note.NoteReading.Stretch;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.NoteWords;
import org.opsonin.text.note.passage.Passage;
import org.opsonin.text.note.reading.CancerReader;
import org.opsonin.text.note.reading.ConditionReader;
import org.opsonin.text.note.reading.GeneReader;
import org.opsonin.text.note.reading.LabReader;
import org.opsonin.text.note.reading.MarkerReader;
import org.opsonin.text.note.reading.PerformanceReader;
import org.opsonin.text.note.reading.PersonReader;
import org.opsonin.text.note.reading.SpreadReader;
import org.opsonin.text.note.reading.StageReader;
import org.opsonin.text.note.reading.StatementReader;
import org.opsonin.text.note.treatment.Therapies;
import org.opsonin.text.note.treatment.TreatmentReader;
import org.opsonin.vocabulary.Vocabulary;

/// Reads a clinician's letter into facts of a chart, each with the words that say it.
///
/// Deterministic and linear in the note; safe for several threads. A note longer than a million
/// characters is read up to there, and the rest is listed as unread.
public final class NoteReader {

  /// Longest stretch that is read, in UTF-16 units.
  public static final int LONGEST = 1_000_000;

  private static final int HEADER_SENTENCES = 5;
  private static final int HEADER_TOKENS = 14;

  private final Vocabulary vocabulary;
  private final NoteWords words;
  private final Lexicon lexicon;
  private final Measures measures;
  private final Sentences sentences;
  private final Assertions assertions;
  private final LabReader labs = new LabReader();

  private NoteReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    words = new NoteWords(vocabulary);
    lexicon = Lexicon.of(vocabulary);
    measures = Measures.of(vocabulary);
    sentences = new Sentences(vocabulary.wordings());
    assertions = new Assertions(vocabulary.wordings());
  }

  /// A reader that knows the names and words of `vocabulary`; costly to make, cheap to use.
  public static NoteReader of(Vocabulary vocabulary) {
    return new NoteReader(vocabulary);
  }

  /// Reads `note`.
  ///
  /// @param asOf the day it was written, which dates what is said of the present; where empty, a
  ///     date in the note's first lines counts, and without one the present is undated and an age
  ///     tells no birth date
  public NoteReading read(String note, Optional<LocalDate> asOf) {
    String text = note.length() > LONGEST ? note.substring(0, LONGEST) : note;
    Tokens tokens = Tokens.of(text);
    List<Sentence> all = sentences.of(tokens);
    var into = new Gathered(tokens);
    PartialDate header = header(tokens, all, into);
    PartialDate written = asOf.map(PartialDate::of).orElse(header);
    read(tokens, all, written, into);
    var understood = new ArrayList<>(into.understood());
    understood.sort(Comparator.comparingInt(Understood::start));
    var doubts = new ArrayList<>(into.doubts());
    doubts.sort(Comparator.comparingInt(Doubt::start));
    return new NoteReading(
        new Chart(person(understood, written), into.facts()),
        understood,
        doubts,
        unread(tokens, all, into, note.length()),
        written);
  }

  private void read(Tokens tokens, List<Sentence> all, PartialDate written, Gathered into) {
    var people = new PersonReader();
    var cancers = new CancerReader(vocabulary.tumours());
    var stages = new StageReader();
    var spread = new SpreadReader();
    var markers = new MarkerReader();
    var genes = new GeneReader();
    var performance = new PerformanceReader();
    var conditions = new ConditionReader();
    var therapies = new Therapies(vocabulary.drugs());
    var treatments = new TreatmentReader(therapies);
    var statements = new StatementReader();
    for (Sentence sentence : all) {
      if (sentence.heading()) {
        into.mark(sentence.firstToken(), sentence.endToken());
        continue;
      }
      Passage passage = passage(tokens, sentence, written);
      people.read(passage, into);
      cancers.read(passage, into);
      stages.read(passage, into);
      spread.read(passage, into);
      markers.read(passage, into);
      genes.read(passage, into);
      labs.read(passage, into);
      performance.read(passage, into);
      conditions.read(passage, into);
      treatments.read(passage, into);
      statements.read(passage, into);
    }
    people.finish(into);
    cancers.finish(into);
    therapies.finish(into);
  }

  private Passage passage(Tokens tokens, Sentence sentence, PartialDate written) {
    int from = sentence.firstToken();
    int to = sentence.endToken();
    return new Passage(
        words,
        assertions,
        tokens,
        sentence,
        lexicon.find(tokens, from, to),
        measures.find(tokens, from, to),
        Dates.find(tokens, from, to),
        written);
  }

  /// The date of the note: in its first lines, after the word date or in a line of its own.
  private static PartialDate header(Tokens tokens, List<Sentence> all, Gathered into) {
    for (Sentence sentence : all.subList(0, Math.min(HEADER_SENTENCES, all.size()))) {
      boolean brief = sentence.endToken() - sentence.firstToken() <= HEADER_TOKENS;
      for (int at = sentence.firstToken(); at < sentence.endToken(); at++) {
        if (brief || tokens.is(at, "date") || tokens.is(at, "dated")) {
          List<Dates.Found> dates = Dates.find(tokens, at, sentence.endToken());
          if (!dates.isEmpty() && isDay(dates.getFirst().date())) {
            into.mark(dates.getFirst().firstToken(), dates.getFirst().endToken());
            return dates.getFirst().date();
          }
        }
      }
    }
    return PartialDate.UNKNOWN;
  }

  private static boolean isDay(PartialDate date) {
    return date.earliest().equals(date.latest());
  }

  private static Person person(List<Understood> understood, PartialDate written) {
    Optional<String> sex = Optional.empty();
    PartialDate born = PartialDate.UNKNOWN;
    for (Understood one : understood) {
      switch (one.what()) {
        case Understood.What.Sex(var found) -> sex = Optional.of(found);
        case Understood.What.Age(var years) -> born = born(years, written);
        case Understood.What.OfChart fact -> {}
      }
    }
    return new Person(sex, born, false);
  }

  /// The days on which someone of `years` on that day can have been born.
  public static PartialDate born(int years, PartialDate written) {
    return written.isKnown()
        ? new PartialDate(
            written.earliest().minusYears(years + 1L).plusDays(1),
            written.latest().minusYears(years))
        : PartialDate.UNKNOWN;
  }

  private static List<Stretch> unread(
      Tokens tokens, List<Sentence> all, Gathered into, int length) {
    var stretches = new ArrayList<Stretch>();
    for (Sentence sentence : all) {
      boolean words = false;
      for (int at = sentence.firstToken(); at < sentence.endToken() && !words; at++) {
        words = tokens.is(at, Tokens.Kind.WORD);
      }
      if (words && !into.isRead(sentence.firstToken(), sentence.endToken())) {
        stretches.add(new Stretch(sentence.start(tokens), sentence.end(tokens)));
      }
    }
    if (length > LONGEST) {
      stretches.add(new Stretch(LONGEST, length));
    }
    return stretches;
  }
}
