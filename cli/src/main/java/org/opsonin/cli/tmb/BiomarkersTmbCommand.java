package org.opsonin.cli.tmb;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.opsonin.biomarker.tmb.Denominator;
import org.opsonin.biomarker.tmb.Tmb;
import org.opsonin.biomarker.tmb.TmbReport;
import org.opsonin.biomarker.tmb.TmbRules;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.knowledge.KnowledgeFiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Counts the tumour mutational burden in a file of variants.
@Command(
    name = "tmb",
    description = {
      "Count the tumour mutational burden in a VCF or MAF, by named rules, and say what was counted,"
          + " what was left out and why, and what could not be judged.",
      "The result is not that of an approved test."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  opsonin biomarkers tmb --vcf tumour.vcf.gz --panel wes --rules nonsynonymous-exome",
      "  opsonin biomarkers tmb --maf study.maf.gz --bases 32100000 --rules nonsynonymous-exome"
    })
final class BiomarkersTmbCommand implements Callable<Integer> {

  private static final List<String> FOLDERS = List.of("biomarker/", "source/", "version.yaml");

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private Variants variants = new Variants();

  @ArgGroup(multiplicity = "1")
  private Size size = new Size();

  @Option(
      names = "--rules",
      required = true,
      paramLabel = "NAME|FILE",
      description =
          "nonsynonymous-exome, panel-coding-all, all-somatic-pass, or a file of your own in that form")
  private String rules = "";

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description =
          "the tumour's name in the file, where the header does not tell; in a MAF one of many")
  private Optional<String> sample = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();

  /// Exactly one file.
  static final class Variants {

    @Option(names = "--vcf", paramLabel = "FILE", description = "a VCF, plain or gzipped")
    Optional<Path> vcf = Optional.empty();

    @Option(names = "--maf", paramLabel = "FILE", description = "a MAF, plain or gzipped")
    Optional<Path> maf = Optional.empty();
  }

  /// Exactly one denominator.
  static final class Size {

    @Option(
        names = "--bases",
        paramLabel = "N",
        description = "how many bases were read well enough to count in")
    Optional<Long> bases = Optional.empty();

    @Option(
        names = "--panel",
        paramLabel = "NAME",
        description = "a panel whose size is known, such as f1cdx, tso500, wes")
    Optional<String> panel = Optional.empty();
  }

  @Override
  public Integer call() throws IOException {
    Path file =
        variants
            .vcf
            .or(() -> variants.maf)
            .orElseThrow(() -> new UsageException("give --vcf FILE or --maf FILE"));
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UsageException("no readable file " + file);
    }
    Optional<KnowledgeFile> own = ownRules();
    Tmb tmb = Tmb.of(knowledge(own));
    TmbRules chosen = chosenRules(tmb, own);
    Denominator denominator = denominator(tmb);
    TmbReport report;
    try (InputStream stream = Files.newInputStream(file)) {
      report =
          variants.vcf.isPresent()
              ? tmb.ofVcf(stream, chosen, denominator, sample)
              : tmb.ofMaf(stream, chosen, denominator, sample);
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format.chosen()) {
      case text -> new TmbText(out).print(report);
      case json -> new TmbJson(out).print(report);
    }
    out.flush();
    return problems(report) ? Exit.PROBLEMS : Exit.OK;
  }

  private boolean problems(TmbReport report) {
    PrintWriter err = spec.commandLine().getErr();
    report.problems().forEach(err::println);
    if (report.moreProblems() > 0) {
      err.println("and " + report.moreProblems() + " more problems");
    }
    err.flush();
    return !report.problems().isEmpty();
  }

  /// A file of rules, where `--rules` names one; empty where it is a name.
  private Optional<KnowledgeFile> ownRules() throws IOException {
    try {
      Path path = Path.of(rules);
      return Files.isRegularFile(path)
          ? Optional.of(new KnowledgeFile(path.toString(), Files.readString(path)))
          : Optional.empty();
    } catch (CharacterCodingException binary) {
      throw new UsageException("--rules names a file that is no UTF-8 text");
    } catch (InvalidPathException name) {
      return Optional.empty();
    }
  }

  /// The part of the knowledge that is needed, which is read faster than all of it.
  static Knowledge knowledge(Optional<KnowledgeFile> own) {
    var files = new ArrayList<KnowledgeFile>();
    for (KnowledgeFile file : KnowledgeFiles.shipped()) {
      if (FOLDERS.stream().anyMatch(file.path()::startsWith)) {
        files.add(file);
      }
    }
    own.ifPresent(files::add);
    return Knowledge.read(files);
  }

  private TmbRules chosenRules(Tmb tmb, Optional<KnowledgeFile> own) {
    if (own.isEmpty()) {
      return tmb.rules(rules)
          .orElseThrow(
              () ->
                  new UsageException(
                      "--rules names neither rules nor a file; rules are "
                          + String.join(", ", tmb.rules().stream().map(TmbRules::id).toList())));
    }
    String path = own.get().path();
    var wrong = new ArrayList<Problem>(tmb.problems());
    wrong.addAll(knowledge(own).problems());
    wrong.removeIf(problem -> !problem.where().startsWith(path));
    var found = tmb.rules().stream().filter(known -> isFrom(known, path)).toList();
    if (found.size() != 1 || !wrong.isEmpty()) {
      wrong.forEach(problem -> spec.commandLine().getErr().println(problem));
      throw new UsageException("--rules needs a file with one entry of kind tmb-rules: " + path);
    }
    return found.getFirst();
  }

  private static boolean isFrom(TmbRules known, String path) {
    return known.entry().body().where().startsWith(path);
  }

  private Denominator denominator(Tmb tmb) {
    if (size.panel.isPresent()) {
      return tmb.panel(size.panel.get())
          .orElseThrow(
              () ->
                  new UsageException(
                      "--panel is not known; known are "
                          + String.join(", ", tmb.panels())
                          + "; otherwise give --bases"));
    }
    long bases = size.bases.orElseThrow(() -> new UsageException("give --bases N or --panel NAME"));
    if (bases <= 0) {
      throw new UsageException("--bases must be more than 0");
    }
    return tmb.bases(bases);
  }
}
