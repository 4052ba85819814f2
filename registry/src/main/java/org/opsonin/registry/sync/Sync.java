package org.opsonin.registry.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.registry.Entry;
import org.opsonin.registry.Registry;
import org.opsonin.registry.input.Findings;
import org.opsonin.registry.input.Intake;
import org.opsonin.registry.input.Page;
import org.opsonin.registry.study.RegistryProblem;
import org.opsonin.registry.study.StudyReader;
import org.opsonin.trial.Trial;

/// Brings the registry up to date from a server, page by page. After each page its studies and the
/// place of the next are stored together, so that an interrupted run goes on where it was.
public final class Sync {

  /// So many pages without a study that is new in the run, and it will never end.
  private static final int MOST_FRUITLESS_PAGES = 5;

  private static final int BAD_REQUEST = 400;

  /// Is told how the run goes on.
  public interface Progress {

    /// A page is stored.
    ///
    /// @param pages so far
    /// @param studies received so far
    void page(long pages, long studies);
  }

  private final Registry registry;
  private final SyncOptions options;
  private final Findings findings;
  private final Clock clock;
  private final RandomGenerator random;
  private final Progress progress;

  /// @param random spreads the waits of many clients
  public Sync(
      Registry registry,
      SyncOptions options,
      Findings findings,
      Clock clock,
      RandomGenerator random,
      Progress progress) {
    this.registry = registry;
    this.options = options;
    this.findings = findings;
    this.clock = clock;
    this.random = random;
    this.progress = progress;
  }

  /// Asks for everything that changed.
  ///
  /// @param reading works something out from each study, on several threads
  public SyncSummary run(Function<Trial, Optional<Entry.Reading>> reading) {
    String key = Questions.key(options);
    Optional<Cursor> before = registry.note(key).flatMap(Cursor::of);
    Optional<Cursor> interrupted =
        before.filter(
            cursor ->
                !cursor.isDone()
                    && !options.restart()
                    && cursor.token().isPresent()
                    && (options.since().isEmpty() || options.since().equals(cursor.since())));
    Cursor start =
        interrupted.orElseGet(
            () -> new Cursor(since(before), Optional.empty(), Optional.empty(), false));
    try (var server = new Server(options, clock, random);
        var intake =
            new Intake(
                registry,
                StudyReader.ofPublished(),
                findings,
                Optional.of(LocalDate.now(clock)),
                reading)) {
      var run = new Run(server, intake, key, start);
      run.toTheEnd();
      return run.summary(interrupted.isPresent());
    }
  }

  /// Where to begin: the day given, or else the last update the last whole run saw. Changes that
  /// were posted later that same day are then asked for again.
  private Optional<LocalDate> since(Optional<Cursor> before) {
    return options
        .since()
        .or(() -> before.flatMap(cursor -> cursor.isDone() ? cursor.newest() : cursor.since()));
  }

  /// One run over all pages.
  private final class Run {

    private final Server server;
    private final Intake intake;
    private final String key;
    private final Questions questions;
    private final Set<String> tokens = new HashSet<>();
    private Cursor cursor;
    private long pages;
    private int fruitless;
    private Optional<Problem> stopped = Optional.empty();

    Run(Server server, Intake intake, String key, Cursor start) {
      this.server = server;
      this.intake = intake;
      this.key = key;
      this.cursor = start;
      this.questions = new Questions(options, start.since());
    }

    void toTheEnd() {
      boolean mayRestart = cursor.token().isPresent();
      while (stopped.isEmpty() && !cursor.isDone()) {
        switch (server.ask(questions.page(cursor.token()))) {
          case Answer.Good(Page page) -> take(page);
          case Answer.Refused(int status, Problem problem) -> {
            if (status == BAD_REQUEST && mayRestart && pages == 0) {
              cursor = new Cursor(cursor.since(), Optional.empty(), cursor.newest(), false);
            } else {
              stopped = Optional.of(problem);
            }
          }
          case Answer.Failed(Problem problem) -> stopped = Optional.of(problem);
        }
        mayRestart &= cursor.token().isPresent();
      }
    }

    private void take(Page page) {
      pages++;
      long known = intake.twice();
      page.into(intake, "page " + pages);
      intake.flush(Map.of());
      boolean bringsNothing = intake.twice() - known == page.size();
      fruitless = bringsNothing ? fruitless + 1 : 0;
      boolean isRepeated = page.next().isPresent() && !tokens.add(page.next().get());
      if (page.next().isPresent() && (isRepeated || fruitless >= MOST_FRUITLESS_PAGES)) {
        stopped =
            Optional.of(
                RegistryProblem.REGISTRY_ENDLESS.at(
                    options.base().getHost(),
                    "the same pages again and again after page " + pages,
                    "pages that come to an end"));
        // the next run begins anew, for going on from here would not help
        cursor = new Cursor(cursor.since(), Optional.empty(), Optional.empty(), false);
        intake.flush(Map.of(key, cursor.text()));
        return;
      }
      cursor = new Cursor(cursor.since(), page.next(), newest(), page.next().isEmpty());
      intake.flush(Map.of(key, cursor.text()));
      progress.page(pages, intake.read());
    }

    /// The latest update seen, but never a day to come, which would hide what changes until then.
    private Optional<LocalDate> newest() {
      LocalDate today = LocalDate.now(clock);
      PartialDate seen = intake.newest();
      Optional<LocalDate> here =
          seen.isKnown()
              ? Optional.of(seen.earliest().isAfter(today) ? today : seen.earliest())
              : Optional.empty();
      Optional<LocalDate> earlier = cursor.newest().or(cursor::since);
      return here.filter(day -> earlier.isEmpty() || day.isAfter(earlier.get())).or(() -> earlier);
    }

    SyncSummary summary(boolean resumed) {
      return new SyncSummary(
          pages,
          server.requests(),
          cursor.since(),
          resumed,
          intake.read(),
          intake.stored(),
          intake.twice(),
          intake.refused(),
          intake.noted(),
          stopped);
    }
  }
}
