package org.opsonin.cli.eval;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFiles;
import org.opsonin.trial.ctml.CtmlTrial;
import org.opsonin.trial.ctml.matchminer.MatchMinerSemantics;
import org.opsonin.trial.ctml.matchminer.Options;
import org.opsonin.trial.ctml.matchminer.Outcome;
import org.opsonin.trial.ctml.matchminer.TumourNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Matches CTML trials with MatchMiner's samples and compares the sets with those of its engine.
@Command(
    name = "ctml",
    description = {
      "Match CTML trials with samples as MatchMiner's engine does, and compare the samples that match"
          + " with the expected ones.",
      "DIR holds clinical.ejson, genomic.ejson, trials/ and expected_matches.tsv with the columns"
          + " trial_file, match_on_deceased, match_on_closed, protocol_no, sample_id and"
          + " match_reasons; a row without sample (-) is an empty set.",
      "Ends with 0 only if every set is identical."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  opsonin eval ctml vectors/matchminer"})
final class EvalCtmlCommand implements Callable<Integer> {

  private static final LocalDate USUAL_REFERENCE = LocalDate.of(2000, 7, 12);
  private static final List<String> FOLDERS = List.of("ctml/", "source/ctml", "version.yaml");
  private static final int MOST_SHOWN = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "the folder with samples, trials and expectations")
  private Path folder = Path.of("");

  @Option(
      names = "--age-reference",
      paramLabel = "DATE",
      description =
          "the day ages are counted on, YYYY-MM-DD (default: the date in DIR/age_reference.txt, or"
              + " 2000-07-12, the day of MatchMiner's own tests)")
  private Optional<String> ageReference = Optional.empty();

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("no folder " + folder);
    }
    LocalDate reference = reference();
    var problems = new TreeSet<Problem>();
    var vectors = MatchMinerVectors.read(folder, problems::add);
    var semantics = new MatchMinerSemantics(TumourNames.of(knowledge()));
    PrintWriter out = spec.commandLine().getOut();
    int identical = 0;
    for (ExpectedSet expected : vectors.expected()) {
      identical += isIdentical(expected, vectors, semantics, reference, problems) ? 1 : 0;
    }
    problems.forEach(spec.commandLine().getErr()::println);
    spec.commandLine().getErr().flush();
    int all = vectors.expected().size();
    out.println("%d samples, ages on %s".formatted(vectors.samples().size(), reference));
    out.println("%d of %d sets identical".formatted(identical, all));
    out.flush();
    return all > 0 && identical == all ? Exit.OK : Exit.PROBLEMS;
  }

  private LocalDate reference() {
    Optional<String> date =
        ageReference.or(() -> MatchMinerVectors.line(folder.resolve("age_reference.txt")));
    try {
      return date.map(String::strip).map(LocalDate::parse).orElse(USUAL_REFERENCE);
    } catch (DateTimeException none) {
      throw new UsageException("the age reference is no date; give --age-reference YYYY-MM-DD");
    }
  }

  /// The part of the knowledge that is needed, which is read faster than all of it.
  private static Knowledge knowledge() {
    return Knowledge.read(
        KnowledgeFiles.shipped().stream()
            .filter(file -> FOLDERS.stream().anyMatch(file.path()::startsWith))
            .toList());
  }

  private boolean isIdentical(
      ExpectedSet expected,
      MatchMinerVectors vectors,
      MatchMinerSemantics semantics,
      LocalDate reference,
      Collection<Problem> problems) {
    PrintWriter out = spec.commandLine().getOut();
    List<CtmlTrial> trials = vectors.trials(expected.file(), problems::add);
    if (trials.isEmpty()) {
      out.println(expected + ": the trial cannot be read");
      return false;
    }
    var options = new Options(expected.onDeceased(), expected.onClosed(), reference);
    Map<ExpectedSet.Match, Integer> found = new TreeMap<>();
    for (CtmlTrial trial : trials) {
      Outcome outcome = semantics.match(trial, vectors.samples(), options);
      problems.addAll(outcome.problems());
      outcome
          .reasons()
          .forEach(
              (sample, reasons) ->
                  found.put(new ExpectedSet.Match(trial.protocolNo(), sample), reasons));
    }
    var missing = new TreeSet<>(expected.reasons().keySet());
    missing.removeAll(found.keySet());
    var extra = new TreeSet<>(found.keySet());
    extra.removeAll(expected.reasons().keySet());
    if (missing.isEmpty() && extra.isEmpty()) {
      out.println(expected + ": " + found.size() + " as expected" + reasons(expected, found));
      return true;
    }
    out.println(
        "%s: DIFFERS, %d found, %d expected"
            .formatted(expected, found.size(), expected.reasons().size()));
    print("missing", missing);
    print("extra", extra);
    return false;
  }

  /// What to say of the counts of match reasons, which do not decide.
  private static String reasons(ExpectedSet expected, Map<ExpectedSet.Match, Integer> found) {
    long different =
        expected.reasons().entrySet().stream()
            .filter(entry -> entry.getValue() >= 0)
            .filter(entry -> !entry.getValue().equals(found.get(entry.getKey())))
            .count();
    return different == 0 ? "" : ", reasons counted otherwise in " + different;
  }

  private void print(String what, Collection<ExpectedSet.Match> matches) {
    if (matches.isEmpty()) {
      return;
    }
    var shown = new ArrayList<String>();
    matches.stream().limit(MOST_SHOWN).forEach(match -> shown.add(match.toString()));
    int more = matches.size() - shown.size();
    spec.commandLine()
        .getOut()
        .println(
            "  %d %s: %s%s"
                .formatted(
                    matches.size(),
                    what,
                    String.join(", ", shown),
                    more > 0 ? " and " + more + " more" : ""));
  }
}
