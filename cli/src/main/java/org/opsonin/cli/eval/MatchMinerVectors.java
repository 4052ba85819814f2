package org.opsonin.cli.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.kernel.Problem;
import org.opsonin.trial.ctml.Ctml;
import org.opsonin.trial.ctml.CtmlTrial;
import org.opsonin.trial.ctml.Reporter;
import org.opsonin.trial.ctml.matchminer.Samples;
import org.opsonin.trial.ctml.tree.Tree;
import org.opsonin.trial.ctml.tree.TreeReader;

/// A folder with MatchMiner's samples, trials and the matches its engine gives.
final class MatchMinerVectors {

  private static final List<String> COLUMNS =
      List.of("trial_file", "match_on_deceased", "match_on_closed", "protocol_no", "sample_id");
  private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml", "");
  private static final String NONE = "-";
  private static final long LARGEST = 512L * 1024 * 1024;

  private final Path folder;
  private final Samples samples;
  private final List<ExpectedSet> expected;
  private final Map<String, List<CtmlTrial>> trials = new TreeMap<>();

  private MatchMinerVectors(Path folder, Samples samples, List<ExpectedSet> expected) {
    this.folder = folder;
    this.samples = samples;
    this.expected = expected;
  }

  static MatchMinerVectors read(Path folder, Consumer<Problem> problems) {
    var samples =
        Samples.of(
            documents(folder, "clinical.ejson", problems),
            new Reporter("clinical.ejson", problems),
            documents(folder, "genomic.ejson", problems),
            new Reporter("genomic.ejson", problems));
    return new MatchMinerVectors(folder, samples, expected(folder, problems));
  }

  Samples samples() {
    return samples;
  }

  List<ExpectedSet> expected() {
    return expected;
  }

  /// The trials of a file; none if it cannot be read, which is reported.
  List<CtmlTrial> trials(String name, Consumer<Problem> problems) {
    return trials.computeIfAbsent(name, file -> readTrials(file, problems));
  }

  private List<CtmlTrial> readTrials(String name, Consumer<Problem> problems) {
    Path trialsFolder = folder.resolve("trials");
    for (String ending : ENDINGS) {
      Path file = trialsFolder.resolve(name + ending);
      if (Files.isRegularFile(file) && file.normalize().startsWith(trialsFolder.normalize())) {
        var reading = Ctml.read("trials/" + name + ending, text(file));
        reading.problems().forEach(problems);
        return reading.trials();
      }
    }
    problems.accept(
        new Problem(
            "CTML-011", "expected_matches.tsv", "a trial without a file", "trials/NAME.json"));
    return List.of();
  }

  private static List<Tree> documents(Path folder, String name, Consumer<Problem> problems) {
    List<Tree> read = new TreeReader(name, problems).read(text(folder.resolve(name)));
    var documents = new ArrayList<Tree>();
    for (Tree tree : read) {
      if (tree instanceof Tree.Sequence sequence) {
        documents.addAll(sequence.items());
      } else {
        documents.add(tree);
      }
    }
    return documents;
  }

  private static List<ExpectedSet> expected(Path folder, Consumer<Problem> problems) {
    List<String> lines = text(folder.resolve("expected_matches.tsv")).lines().toList();
    List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    if (!header.containsAll(COLUMNS)) {
      throw new UsageException(
          "expected_matches.tsv needs the columns " + String.join(", ", COLUMNS));
    }
    Map<List<String>, Map<ExpectedSet.Match, Integer>> sets = new LinkedHashMap<>();
    for (int line = 2; line <= lines.size(); line++) {
      Map<String, String> row = row(header, cells(lines.get(line - 1)));
      boolean usable =
          row.keySet().containsAll(COLUMNS)
              && isFlag(row.getOrDefault("match_on_deceased", NONE))
              && isFlag(row.getOrDefault("match_on_closed", NONE));
      if (usable) {
        add(row, sets);
      } else if (!lines.get(line - 1).isBlank()) {
        problems.accept(
            new Problem(
                "CTML-011",
                "expected_matches.tsv:" + line,
                "a row that cannot be used",
                "file, True or False twice, protocol and sample"));
      }
    }
    var expected = new ArrayList<ExpectedSet>();
    sets.forEach(
        (key, matches) ->
            expected.add(
                new ExpectedSet(key.getFirst(), isTrue(key.get(1)), isTrue(key.get(2)), matches)));
    return expected;
  }

  private static void add(
      Map<String, String> row, Map<List<String>, Map<ExpectedSet.Match, Integer>> sets) {
    var key = COLUMNS.subList(0, 3).stream().map(column -> row.getOrDefault(column, NONE)).toList();
    Map<ExpectedSet.Match, Integer> set = sets.computeIfAbsent(key, none -> new TreeMap<>());
    String sample = row.getOrDefault("sample_id", NONE);
    if (!sample.equals(NONE) && !sample.isEmpty()) {
      String reasons = row.getOrDefault("match_reasons", NONE);
      set.put(
          new ExpectedSet.Match(row.getOrDefault("protocol_no", NONE), sample),
          reasons.matches("\\d{1,9}") ? Integer.parseInt(reasons) : -1);
    }
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int column = 0; column < Math.min(header.size(), cells.size()); column++) {
      row.put(header.get(column), cells.get(column).strip());
    }
    return row;
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  private static boolean isFlag(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  private static boolean isTrue(String text) {
    return text.equalsIgnoreCase("true");
  }

  /// The first line of a file; empty if there is no such file.
  static Optional<String> line(Path file) {
    return Files.isRegularFile(file) ? text(file).lines().findFirst() : Optional.empty();
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UsageException(file.getFileName() + " is larger than 512 MB");
      }
      return Files.readString(file);
    } catch (CharacterCodingException binary) {
      throw new UsageException(file.getFileName() + " is no UTF-8 text");
    } catch (IOException unreadable) {
      throw new UsageException("no readable file " + file);
    }
  }
}
