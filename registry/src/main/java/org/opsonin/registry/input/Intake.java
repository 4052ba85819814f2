package org.opsonin.registry.input;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.registry.Entry;
import org.opsonin.registry.Sink;
import org.opsonin.registry.Tally;
import org.opsonin.registry.study.RegistryProblem;
import org.opsonin.registry.study.StudyReader;
import org.opsonin.registry.study.StudyReading;
import org.opsonin.trial.Trial;

/// The way of studies into the registry: read in parallel, stored in order, a few hundred at a
/// time.
///
/// What [#read] and the tally count is stored. At most some tens of megabytes wait on the way.
public final class Intake implements AutoCloseable {

  private static final int BATCH_STUDIES = 128;
  private static final int BATCH_BYTES = 1 << 20;
  private static final int WAITING_BYTES = 32 << 20;
  private static final int STORE_STUDIES = 512;
  private static final int STORE_BYTES = 16 << 20;

  /// What one study became.
  ///
  /// @param entry empty if it was refused; then the one problem says why
  /// @param isStudy or a problem of a whole file, which is on its way so that the order is kept
  private record Made(Optional<Entry> entry, List<Problem> problems, boolean isStudy) {

    static Made kept(Entry entry, List<Problem> problems) {
      return new Made(Optional.of(entry), problems, true);
    }

    static Made refused(Problem problem) {
      return new Made(Optional.empty(), List.of(problem), true);
    }
  }

  /// A study on its way.
  private record Item(Optional<Cut.Whole> study, String where, List<Made> made) {}

  private final Sink sink;
  private final Findings findings;
  private final Optional<LocalDate> asOf;
  private final Function<Trial, Optional<Entry.Reading>> reading;
  private final ExecutorService workers;
  private final StudyReader reader;

  private List<Item> batch = new ArrayList<>();
  private int batchBytes;
  private final Deque<Future<List<Made>>> waiting = new ArrayDeque<>();
  private final Deque<Integer> waitingBytes = new ArrayDeque<>();
  private int waitingSum;
  private List<Entry> entries = new ArrayList<>();
  private int entryBytes;

  private final Seen seen = new Seen();
  private Tally stored = Tally.NONE;
  private long ctml;
  private long twice;
  private long refused;
  private long noted;
  private PartialDate newest = PartialDate.UNKNOWN;

  /// @param reader of one study
  /// @param asOf day of retrieval of studies that do not tell it
  /// @param reading works something out from each study, on several threads; empty for nothing
  public Intake(
      Sink sink,
      StudyReader reader,
      Findings findings,
      Optional<LocalDate> asOf,
      Function<Trial, Optional<Entry.Reading>> reading) {
    this.sink = sink;
    this.reader = reader;
    this.findings = findings;
    this.asOf = asOf;
    this.reading = reading;
    workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("study-", 0).factory());
  }

  /// Takes one value of a document.
  void accept(Cut cut, String where) {
    switch (cut) {
      case Cut.Whole whole ->
          add(new Item(Optional.of(whole), where, List.of()), whole.json().length);
      case Cut.Broken broken -> refuse(Faults.of(broken.fault(), where));
    }
  }

  /// Takes a trial already read.
  void accept(StudyReading reading) {
    add(new Item(Optional.empty(), "", List.of(made(reading))), 0);
  }

  /// Refuses one study.
  void refuse(Problem problem) {
    add(new Item(Optional.empty(), "", List.of(Made.refused(problem))), 0);
  }

  /// Notes, in its place among the studies, that a file could not be read, or not to its end.
  void report(Problem file) {
    add(
        new Item(Optional.empty(), "", List.of(new Made(Optional.empty(), List.of(file), false))),
        0);
  }

  private void add(Item item, int bytes) {
    batch.add(item);
    batchBytes += bytes;
    if (batch.size() >= BATCH_STUDIES || batchBytes >= BATCH_BYTES) {
      submit();
    }
  }

  private void submit() {
    List<Item> items = batch;
    waiting.add(workers.submit(() -> items.stream().map(this::make).toList()));
    waitingBytes.add(batchBytes);
    waitingSum += batchBytes;
    batch = new ArrayList<>();
    batchBytes = 0;
    while (waitingSum > WAITING_BYTES || waiting.size() > 8) {
      take();
    }
  }

  private Made make(Item item) {
    return item.study()
        .map(study -> make(study, item.where()))
        .orElseGet(() -> item.made().getFirst());
  }

  private Made make(Cut.Whole study, String where) {
    byte[] json = study.json();
    if (Encodings.isUtf8(json)) {
      return made(reader.read(json, json.length, where, asOf));
    }
    Optional<byte[]> windows = Encodings.fromWindows(json);
    if (windows.isEmpty()) {
      return Made.refused(
          RegistryProblem.ENCODING.at(where, "bytes that are no UTF-8", "text in UTF-8"));
    }
    byte[] text = windows.get();
    Made made = made(reader.read(text, text.length, where, asOf));
    if (made.entry().isEmpty()) {
      return made;
    }
    var problems = new ArrayList<>(made.problems());
    problems.add(
        RegistryProblem.READ_AS_WINDOWS.at(
            where, "no UTF-8, read as Windows-1252", "text in UTF-8"));
    return Made.kept(made.entry().get(), problems);
  }

  private Made made(StudyReading read) {
    return switch (read) {
      case StudyReading.Study(Trial trial, List<Problem> problems) -> study(trial, problems);
      case StudyReading.Ctml document -> Made.kept(Entry.of(document, asOf), List.of());
      case StudyReading.Refused(Problem problem) -> Made.refused(problem);
    };
  }

  private Made study(Trial trial, List<Problem> problems) {
    try {
      return Made.kept(Entry.of(trial, reading.apply(trial)), problems);
    } catch (RuntimeException | StackOverflowError bug) {
      var more = new ArrayList<>(problems);
      more.add(
          RegistryProblem.READING_FAILED.at(
              trial.id(), "its eligibility text could not be read", "a report of this bug"));
      return Made.kept(Entry.of(trial), more);
    }
  }

  /// Waits for the oldest batch and hands its studies to the store.
  private void take() {
    List<Made> batchMade;
    try {
      batchMade = waiting.remove().get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading studies", stopped);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("a study could not be read", bug.getCause());
    }
    waitingSum -= waitingBytes.remove();
    for (Made made : batchMade) {
      if (made.entry().isEmpty()) {
        refused += made.isStudy() ? 1 : 0;
        made.problems().forEach(findings::refused);
        continue;
      }
      noted += made.problems().size();
      made.problems().forEach(findings::noted);
      Entry entry = made.entry().get();
      twice +=
          seen.add(entry.kind() == Entry.Kind.STUDY ? entry.id() : "ctml " + entry.id()) ? 0 : 1;
      ctml += entry.kind() == Entry.Kind.CTML ? 1 : 0;
      if (!newest.isKnown() || entry.updated().isAfter(newest)) {
        newest = entry.updated();
      }
      entries.add(entry);
      entryBytes += entry.size();
    }
    if (entries.size() >= STORE_STUDIES || entryBytes >= STORE_BYTES) {
      store(Map.of());
    }
  }

  /// Stores everything taken so far.
  ///
  /// @param notes about the run, stored together with it
  public void flush(Map<String, String> notes) {
    if (!batch.isEmpty()) {
      submit();
    }
    while (!waiting.isEmpty()) {
      take();
    }
    store(notes);
  }

  private void store(Map<String, String> notes) {
    if (!entries.isEmpty() || !notes.isEmpty()) {
      stored = stored.plus(sink.put(entries, notes));
      entries = new ArrayList<>();
      entryBytes = 0;
    }
  }

  public Tally stored() {
    return stored;
  }

  public long ctml() {
    return ctml;
  }

  public long twice() {
    return twice;
  }

  public long refused() {
    return refused;
  }

  public long noted() {
    return noted;
  }

  /// The latest update of any study kept; unknown if none tells.
  public PartialDate newest() {
    return newest;
  }

  /// Studies that came to an end: stored or refused.
  public long read() {
    return stored.all() + refused;
  }

  /// Gives up what was not stored.
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
