package org.opsonin.cli.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.search.CacheFolder;
import org.opsonin.cli.search.SearchProgress;
import org.opsonin.cli.search.StoppableModel;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.search.Document;
import org.opsonin.search.evaluation.BadLine;
import org.opsonin.search.evaluation.Corpus;
import org.opsonin.search.evaluation.Judgements;
import org.opsonin.search.evaluation.RetrievalEvaluation;
import org.opsonin.search.evaluation.RetrievalEvaluation.Result;
import org.opsonin.search.evaluation.RunFile;
import org.opsonin.search.evaluation.Topic;
import org.opsonin.search.index.Recipe;
import org.opsonin.search.index.SearchIndex;
import org.opsonin.search.index.Steps;
import org.opsonin.search.index.TrialSearch;
import org.opsonin.search.meaning.Meaning;
import org.opsonin.search.meaning.MiniLm;
import org.opsonin.search.meaning.VectorCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the search against judged topics.
@Command(
    name = "retrieval",
    description = {
      "Rank the documents of a test collection for each topic and compare with the judgements:"
          + " NDCG@10, P@10 and MRR with 95 %% bootstrap intervals, over the whole corpus (full) and"
          + " over the judged documents alone (pool).",
      "Topics are JSON lines {id, text} or {id, disease, gene, demographic, other}; documents JSON"
          + " lines, perhaps gzipped; judgements `topic document grade` or TREC's four columns."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Example:",
      "  opsonin eval retrieval --topics topics.jsonl --corpus corpus.jsonl.gz --qrels qrels.tsv"
    })
final class EvalRetrievalCommand implements Callable<Integer> {

  @Option(names = "--topics", required = true, paramLabel = "FILE", description = "the questions")
  private Path topics = Path.of("");

  @Option(names = "--corpus", required = true, paramLabel = "FILE", description = "the documents")
  private Path corpus = Path.of("");

  @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "the judgements")
  private Path qrels = Path.of("");

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "write the first 1,000 of each full ranking as a TREC run")
  private Optional<Path> run = Optional.empty();

  @Option(
      names = "--leave-out",
      paramLabel = "INGREDIENT",
      split = ",",
      description =
          "measure without: names, meaning, feedback, order, person; several with commas; all of"
              + " them leaves plain BM25")
  private List<Ingredient> leftOut = List.of();

  @Mixin private FormatOption format = new FormatOption();

  @Option(names = "--no-cache", description = "compute every vector anew, and keep none on disk")
  private boolean noCache;

  enum Ingredient {
    names,
    meaning,
    feedback,
    order,
    person
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Shell shell = Shell.ofProcess();

  @Override
  public Integer call() {
    for (Path file : List.of(topics, corpus, qrels)) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new UsageException("no readable file " + file);
      }
    }
    Recipe recipe = recipe();
    Result result;
    try {
      result = result(recipe);
    } catch (BadLine bad) {
      spec.commandLine().getErr().println(bad.problem());
      spec.commandLine().getErr().flush();
      return Exit.PROBLEMS;
    } catch (IOException | UncheckedIOException disk) {
      throw new UsageException(
          "a file could not be read, or a folder for the index not written; set OPSONIN_CACHE to a"
              + " folder that can be");
    }
    run.ifPresent(file -> writeRun(file, result));
    PrintWriter out = spec.commandLine().getOut();
    switch (format.chosen()) {
      case text -> out.print(RetrievalText.of(result, recipe));
      case json -> out.print(RetrievalJson.of(result, recipe));
    }
    out.flush();
    return Exit.OK;
  }

  private Recipe recipe() {
    Set<Ingredient> without = EnumSet.noneOf(Ingredient.class);
    without.addAll(leftOut);
    return new Recipe(
        !without.contains(Ingredient.names),
        !without.contains(Ingredient.meaning),
        !without.contains(Ingredient.feedback),
        !without.contains(Ingredient.order),
        !without.contains(Ingredient.person));
  }

  private Result result(Recipe recipe) throws IOException {
    List<Topic> questions = Topic.read(topics);
    Judgements judgements = Judgements.read(qrels);
    List<Document> documents = Corpus.read(corpus);
    Path folder = Files.createTempDirectory("opsonin-eval");
    try (var progress = new SearchProgress(shell);
        SearchIndex index = search(recipe, progress).open(folder, "evaluation", documents)) {
      return new RetrievalEvaluation(index, recipe).of(questions, judgements, progress);
    } finally {
      TrialSearch.forget(folder);
    }
  }

  private TrialSearch search(Recipe recipe, Steps progress) {
    return new TrialSearch(
        Knowledge.load(), meaning(recipe), progress, spec.commandLine().getErr()::println);
  }

  private Optional<Meaning> meaning(Recipe recipe) {
    if (!recipe.meaning()) {
      return Optional.empty();
    }
    Meaning model = StoppableModel.of(new MiniLm());
    return Optional.of(
        noCache ? model : new VectorCache(model, CacheFolder.of(shell.environment(), "vectors")));
  }

  private static void writeRun(Path file, Result result) {
    try {
      RunFile.write(file, result);
    } catch (IOException refused) {
      throw new UsageException("--run " + file + " cannot be written");
    }
  }
}
