package org.opsonin.cli.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.knowledge.KnowledgeFiles;
import org.opsonin.trial.judge.Convention;
import org.opsonin.trial.judge.Judge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Judges pairs of a note and a criterion, and compares with experts' labels where there are any.
@Command(
    name = "criteria",
    description = {
      "Judge each pair of a patient's note and one criterion of a trial, and compare the labels with"
          + " those of experts: accuracy, macro-F1, confusion matrix, and the same for the labels"
          + " the file gives under gpt4_eligibility.",
      "",
      "Silence of a note is read by the vignette convention of this evaluation (docs/methods/"
          + "judging-a-vignette.md). Nothing else in this software reads silence as a no."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  opsonin eval criteria --in pairs.json --out verdicts.json"})
final class EvalCriteriaCommand implements Callable<Integer> {

  private static final int MOST_PROBLEMS = 20;
  private static final int STEP = 500;
  private static final List<String> FOLDERS =
      List.of("finding/", "judging/", "source/", "version.yaml");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description =
          "a JSON array of {annotation_id, note, criterion_type, criterion_text}, with"
              + " expert_eligibility where known")
  private Path in = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write every verdict, an array of {annotation_id, verdict}")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--reasons",
      paramLabel = "FILE",
      description = "write every verdict with its truth, ground, topic and sentences")
  private Optional<Path> reasons = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(in) || !Files.isReadable(in)) {
      throw new UsageException("no readable file " + in);
    }
    PairReader.Read read;
    try (InputStream stream = Files.newInputStream(in)) {
      read = PairReader.read(stream);
    }
    Knowledge knowledge = knowledge();
    var run =
        CriteriaRun.of(
            read.pairs(), new Judge(knowledge), Convention.of(knowledge), this::showProgress);
    var json = new CriteriaJson(run);
    if (out.isPresent()) {
      write(out.get(), json.verdicts());
    }
    if (reasons.isPresent()) {
      write(reasons.get(), json.reasons());
    }
    PrintWriter page = spec.commandLine().getOut();
    page.print(
        switch (format.chosen()) {
          case text -> new CriteriaText(run).page();
          case json -> json.scores();
        });
    page.flush();
    tell(read.problems());
    return read.problems().isEmpty() ? Exit.OK : Exit.PROBLEMS;
  }

  /// A line now and then, for those who wait at a terminal.
  private void showProgress(int done) {
    if (done % STEP == 0 && Shell.ofProcess().errIsTerminal()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(done + " pairs judged");
      err.flush();
    }
  }

  private void tell(List<Problem> problems) {
    PrintWriter err = spec.commandLine().getErr();
    problems.stream().limit(MOST_PROBLEMS).forEach(err::println);
    if (problems.size() > MOST_PROBLEMS) {
      err.println("and " + (problems.size() - MOST_PROBLEMS) + " more problems");
    }
    err.flush();
  }

  /// The part of the knowledge that is needed, which is read faster than all of it.
  private static Knowledge knowledge() {
    var files = new ArrayList<KnowledgeFile>();
    for (KnowledgeFile file : KnowledgeFiles.shipped()) {
      if (FOLDERS.stream().anyMatch(file.path()::startsWith)) {
        files.add(file);
      }
    }
    return Knowledge.read(files);
  }

  /// Whole or not at all.
  private static void write(Path file, String text) {
    try {
      Path target = file.toAbsolutePath();
      Path part = Files.createTempFile(target.getParent(), ".opsonin", ".part");
      try {
        Files.write(part, text.getBytes(StandardCharsets.UTF_8));
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException refused) {
      throw new UsageException(file + " cannot be written; name a file in a folder that exists");
    }
  }
}
