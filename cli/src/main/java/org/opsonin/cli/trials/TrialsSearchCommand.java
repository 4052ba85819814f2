package org.opsonin.cli.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.search.CacheFolder;
import org.opsonin.cli.search.FoundJson;
import org.opsonin.cli.search.FoundText;
import org.opsonin.cli.search.SearchProgress;
import org.opsonin.cli.search.StoppableModel;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.cli.trials.registry.RegistryOption;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.report.Plain;
import org.opsonin.search.Filters;
import org.opsonin.search.Found;
import org.opsonin.search.Request;
import org.opsonin.search.index.TrialSearch;
import org.opsonin.search.meaning.Meaning;
import org.opsonin.search.meaning.MiniLm;
import org.opsonin.search.meaning.VectorCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds trials by a few words or the description of a patient.
@Command(
    name = "search",
    description = {
      "Find trials by a few words or the description of a patient, and say why each was found.",
      "Exclusion criteria never help a trial to be found. Age and sex told in the text are used as"
          + " filters; an open limit shuts nobody out. The text stays on this machine and is not"
          + " kept."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    footer = {
      "",
      "Examples:",
      "  opsonin trials search \"lung adenocarcinoma ALK fusion\" --status open",
      "  opsonin trials search \"melanoma after nivolumab\" --near 48.2,16.4 --within 300",
      "  opsonin trials search --condition lymphoma --phase 1,2 --age 70 --format json"
    })
public final class TrialsSearchCommand implements Callable<Integer> {

  private static final int MOST = 10_000;

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "what is looked for; may be left out if there are filters")
  private List<String> text = new ArrayList<>();

  @Mixin private SearchFilters filters = new SearchFilters();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "most trials shown (default: ${DEFAULT-VALUE})")
  private int limit = 20;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private RegistryOption registry = new RegistryOption();

  @Option(
      names = "--words-only",
      description = "search by words and names alone: no vectors, faster to build")
  private boolean wordsOnly;

  private final Shell shell;

  public TrialsSearchCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new UsageException("--limit wants a number from 1 to 10000");
    }
    String query = String.join(" ", text);
    Filters asked = filters.filters();
    if (query.isBlank() && asked.equals(Filters.NONE)) {
      throw new UsageException("say what to look for, in words or with a filter");
    }
    Knowledge knowledge = Knowledge.load();
    return registry.readNamed(
        shell,
        opened -> {
          var source = new RegistrySource(opened, knowledge);
          var request = new Request(query.isBlank() ? named(asked) : query, asked, limit);
          Found found = found(source, request, knowledge);
          show(found, query, source.name(), asked);
          return Exit.OK;
        });
  }

  /// Where nothing was asked in words, the filters' own words give an order and reasons.
  private static String named(Filters asked) {
    return Stream.of(asked.condition(), asked.biomarker(), asked.intervention())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(". "));
  }

  private Found found(RegistrySource source, Request request, Knowledge knowledge) {
    try (var progress = new SearchProgress(shell)) {
      var search =
          new TrialSearch(knowledge, meaning(), progress, note -> shell.err().println(note));
      return search.once(indexes(), source, request);
    } catch (IOException | UncheckedIOException disk) {
      throw new UsageException(
          "the search index can be neither read nor written; set OPSONIN_CACHE to a folder that"
              + " can be");
    }
  }

  /// One folder a registry, so that two do not push each other's index out.
  private Path indexes() {
    String place = registry.folder(shell).toAbsolutePath().normalize().toString();
    return CacheFolder.of(shell.environment(), "search")
        .resolve(Integer.toHexString(place.hashCode()) + (wordsOnly ? "-words" : ""));
  }

  private Optional<Meaning> meaning() {
    return wordsOnly
        ? Optional.empty()
        : Optional.of(
            new VectorCache(
                StoppableModel.of(new MiniLm()), CacheFolder.of(shell.environment(), "vectors")));
  }

  private void show(Found found, String query, String source, Filters asked) {
    var words = SearchFilters.words(asked);
    found
        .age()
        .ifPresent(
            age -> words.add("open at age " + years(age.atLeastDays()) + fromText(asked.age())));
    found.sex().ifPresent(sex -> words.add("open to " + sex + fromText(asked.sex())));
    String answer =
        switch (format.chosen()) {
          case text ->
              new FoundText(shell.outIsTerminal() && !shell.refusesColour())
                  .of(found, Plain.of(query), source, words, asked.near().isPresent());
          case json -> FoundJson.of(found, Plain.of(query), source, words);
        };
    shell.out().print(answer);
  }

  private static String years(int days) {
    int months = (int) Math.round(days / (365.25 / 12));
    return months % 12 == 0 ? "" + months / 12 : months + " months";
  }

  private static String fromText(Optional<?> asked) {
    return asked.isPresent() ? "" : " (from the text)";
  }
}
