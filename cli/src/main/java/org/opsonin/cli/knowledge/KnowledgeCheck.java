package org.opsonin.cli.knowledge;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.example.KnowledgeExamples;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.knowledge.KnowledgeFiles;
import org.opsonin.navigator.Navigator;
import org.opsonin.report.Plain;
import org.opsonin.report.Words;

/// Checks a knowledge base and prints every problem it has.
record KnowledgeCheck(Shell shell) {

  /// @param folder where the files are; empty for the knowledge that ships
  int run(String folder) {
    List<KnowledgeFile> files = folder.isEmpty() ? KnowledgeFiles.shipped() : in(folder);
    Knowledge knowledge = Knowledge.read(files);
    Navigator navigator = Navigator.of(knowledge);
    var problems = new TreeSet<Problem>(navigator.problems());
    problems.addAll(new KnowledgeExamples(navigator, day(knowledge)).problems());
    problems.forEach(problem -> shell.out().println(Plain.of(problem.toString())));
    shell
        .out()
        .println(
            problems.isEmpty()
                ? "No problem in "
                    + Words.count(knowledge.entries().size(), "entry", "entries")
                    + " of "
                    + Words.count(files.size(), "file", "files")
                    + "."
                : Words.count(problems.size(), "problem", "problems") + ".");
    return problems.isEmpty() ? Exit.OK : Exit.PROBLEMS;
  }

  private static List<KnowledgeFile> in(String folder) {
    try {
      Path path = Path.of(folder);
      if (!Files.isDirectory(path)) {
        throw new UsageException(folder + " is no folder; name one that holds .yaml files");
      }
      return KnowledgeFiles.in(path);
    } catch (InvalidPathException | UncheckedIOException unreadable) {
      throw new UsageException(folder + " cannot be read; name a folder that holds .yaml files");
    }
  }

  /// Examples are run as of the day the knowledge reaches, so that a check can be repeated.
  private LocalDate day(Knowledge knowledge) {
    try {
      return LocalDate.parse(knowledge.asOf());
    } catch (DateTimeException notADay) {
      return LocalDate.now(shell.clock());
    }
  }
}
