package org.opsonin.cli.knowledge;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.knowledge.KnowledgeFiles;
import org.opsonin.library.Library;
import org.opsonin.library.check.Ease;
import org.opsonin.library.check.LibraryCheck;
import org.opsonin.report.Plain;
import org.opsonin.report.Words;

/// Prints how easy each article is to read, then whatever in the library is not as it should be.
record ReadabilityTable(Shell shell) {

  private static final String ROW = "%-58s %5s %6s %6s %9s %9s%n";

  /// @param folder where the knowledge is; empty for what ships
  int run(String folder) {
    var problems = new ArrayList<Problem>();
    Library library = library(folder, problems);
    var check = new LibraryCheck(library, LocalDate.now(shell.clock()));
    List<Ease> rows = check.ease();
    english(rows.stream().filter(row -> !isSpanish(row)).toList());
    spanish(rows.stream().filter(ReadabilityTable::isSpanish).toList());
    problems.addAll(check.problems());
    problems.forEach(problem -> shell.out().println(Plain.of(problem.toString())));
    shell
        .out()
        .println(
            Words.count(rows.size(), "article", "articles")
                + ", "
                + Words.count(problems.size(), "problem", "problems")
                + ".");
    return problems.isEmpty() ? Exit.OK : Exit.PROBLEMS;
  }

  private static boolean isSpanish(Ease row) {
    return row.article().head().language().equals("es");
  }

  private void english(List<Ease> rows) {
    shell.out().printf(ROW, "English", "Words", "FK", "SMOG", "FK plain", "SMOG plain");
    for (Ease row : rows) {
      shell
          .out()
          .printf(
              ROW,
              name(row),
              row.plain().words(),
              oneDigit(row.withTerms().fleschKincaid()),
              oneDigit(row.withTerms().smog()),
              oneDigit(row.plain().fleschKincaid()),
              oneDigit(row.plain().smog()));
    }
    shell
        .out()
        .printf(
            "Limits for patients: Flesch-Kincaid %s, SMOG %s, %d words. A glossary term counts as"
                + " one familiar word; \"plain\" counts every word as it is spelled.%n%n",
            oneDigit(Ease.FLESCH_KINCAID), oneDigit(Ease.SMOG), Ease.WORDS);
  }

  private void spanish(List<Ease> rows) {
    shell.out().printf(ROW, "Spanish", "Words", "Craw.", "Szigr.", "C. plain", "S. plain");
    for (Ease row : rows) {
      shell
          .out()
          .printf(
              ROW,
              name(row),
              row.plain().words(),
              oneDigit(row.withTerms().crawford()),
              oneDigit(row.withTerms().szigrisztPazos()),
              oneDigit(row.plain().crawford()),
              oneDigit(row.plain().szigrisztPazos()));
    }
    shell
        .out()
        .printf(
            "Limits for patients: Crawford %s, Szigriszt-Pazos at least %s, %d words.%n%n",
            oneDigit(Ease.CRAWFORD), oneDigit(Ease.SZIGRISZT_PAZOS), Ease.WORDS);
  }

  private static String name(Ease row) {
    return row.article().head().section()
        + "/"
        + row.article().head().id()
        + (row.isEasyEnough() ? "" : "  TOO HARD");
  }

  private static String oneDigit(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static Library library(String folder, List<Problem> problems) {
    if (folder.isEmpty()) {
      return Library.shipped(Knowledge.load(), problems::add);
    }
    try {
      Path path = Path.of(folder);
      if (!Files.isDirectory(path)) {
        throw new UsageException(folder + " is no folder; name one that holds the knowledge");
      }
      List<KnowledgeFile> articles = KnowledgeFiles.articlesIn(path);
      return Library.of(Knowledge.read(KnowledgeFiles.in(path)), articles, problems::add);
    } catch (UncheckedIOException unreadable) {
      throw new UsageException(folder + " cannot be read; name a folder that holds the knowledge");
    }
  }
}
