package org.opsonin.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.registry.study.StudyReader;
import org.opsonin.registry.study.StudyReading;
import org.opsonin.search.Document;
import org.opsonin.search.Filters;
import org.opsonin.search.Found;
import org.opsonin.search.Request;
import org.opsonin.search.TrialDocuments;
import org.opsonin.search.index.SearchIndex;
import org.opsonin.search.index.Steps;
import org.opsonin.search.index.TrialSearch;
import org.opsonin.search.meaning.Meaning;
import org.opsonin.search.meaning.MiniLm;
import org.opsonin.search.meaning.VectorCache;
import org.opsonin.trial.Trial;

/// How long one question takes, on one thread, over studies of a registry: mean, p50, p99.
///
/// The studies are read from `-Dsearch.studies=FILE[,FILE]` (API v2 JSON lines, perhaps gzipped)
/// and
/// repeated with changed ids up to `studies`. `meaning` adds the vector of the question and the
/// comparison of vectors. Building the index is not part of the figure; its time and size are
/// printed. Questions are made up: short ones and stories.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
public class SearchBenchmark {

  private static final List<String> QUESTIONS =
      List.of(
          "melanoma",
          "lung adenocarcinoma ALK fusion",
          "pembrolizumab triple negative breast cancer first line",
          "colorectal cancer KRAS G12D",
          "CAR T cells lymphoma relapsed",
          "bladder cancer BCG unresponsive",
          "HER2 positive gastric cancer trastuzumab",
          "childhood neuroblastoma vaccine",
          "radiotherapy for brain metastases",
          "solid tumors NTRK fusion",
          "A 58-year-old woman with stage IV melanoma progressed on nivolumab and ipilimumab. She has"
              + " lung and liver metastases, a BRAF V600E mutation and no brain metastases. She had"
              + " colitis that resolved with steroids and feels well apart from fatigue.",
          "A 71-year-old man, a former smoker, has a mass in the right upper lobe with enlarged"
              + " mediastinal nodes. Biopsy showed squamous cell carcinoma with PD-L1 of 60 percent."
              + " He has chronic obstructive lung disease and walks a few hundred metres.",
          "A 9-year-old boy has acute lymphoblastic leukemia in second relapse after a transplant"
              + " from his sister. He had fever and low counts and is on antibiotics.");

  @Param({"3000", "100000"})
  int studies;

  @Param({"false", "true"})
  boolean meaning;

  private Path folder = Path.of("");
  private List<SearchIndex> index = new ArrayList<>();
  private int next;

  /// Builds the index.
  @Setup
  public void build() throws IOException {
    folder = Files.createTempDirectory("search-benchmark");
    Optional<Meaning> model =
        meaning ? Optional.of(new VectorCache(new MiniLm(), vectors())) : Optional.empty();
    var search = new TrialSearch(Knowledge.load(), model, Steps.SILENT, note -> {});
    List<Document> documents = documents();
    long start = System.nanoTime();
    index.add(search.open(folder, "benchmark", documents));
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "%n%,d studies indexed in %,d ms, %,d kB on disk%n",
        documents.size(), millis, sizeOf(folder) / 1024);
  }

  private static Path vectors() {
    return Path.of(System.getProperty("search.vectors", System.getProperty("java.io.tmpdir")));
  }

  private List<Document> documents() throws IOException {
    List<Document> real = new ArrayList<>();
    for (String file : System.getProperty("search.studies", "").split(",", -1)) {
      if (!file.isBlank()) {
        read(Path.of(file), real);
      }
    }
    if (real.isEmpty()) {
      throw new IllegalStateException("-Dsearch.studies names no file with studies");
    }
    return IntStream.range(0, studies)
        .mapToObj(
            at -> {
              Document one = real.get(at % real.size());
              return new Document(
                  one.id() + "-" + at / real.size(), one.title(), one.texts(), one.facets());
            })
        .toList();
  }

  private static void read(Path file, List<Document> into) throws IOException {
    var reader = StudyReader.ofPublished();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        byte[] json = line.getBytes(StandardCharsets.UTF_8);
        if (reader.read(json, json.length, "line", Optional.empty())
            instanceof StudyReading.Study study) {
          Trial trial = study.trial();
          into.add(TrialDocuments.of(trial));
        }
      }
    }
  }

  private static long sizeOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /// Deletes the index.
  @TearDown
  public void forget() throws IOException {
    for (SearchIndex open : index) {
      open.close();
    }
    TrialSearch.forget(folder);
  }

  /// One question, twenty hits with the reason for each.
  @Benchmark
  public Found ask() throws IOException {
    String question = QUESTIONS.get(next++ % QUESTIONS.size());
    return index.getFirst().search(new Request(question, Filters.NONE, 20));
  }
}
