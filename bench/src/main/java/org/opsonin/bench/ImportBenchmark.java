package org.opsonin.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.opsonin.kernel.Problem;
import org.opsonin.registry.Registry;
import org.opsonin.registry.input.Bounds;
import org.opsonin.registry.input.Findings;
import org.opsonin.registry.input.ImportSummary;
import org.opsonin.registry.input.Importer;
import org.opsonin.registry.study.StudyReader;
import org.opsonin.trial.Trial;

/// Time to take a file of studies into a new registry, to take it again, and to read all back.
///
/// The studies of `file` are repeated with changed numbers until there are `studies`, in gzipped
/// lines of JSON; divide `studies` by the time. Without `file` they are made up, 6 KB each. The
/// registry lies where temporary files do; every batch is forced to the disk.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class ImportBenchmark {

  /// Lines of JSON, gzipped, API v2; `generated` makes some up.
  @Param("generated")
  String file = "";

  @Param("10000")
  int studies;

  private Path folder = Path.of("");
  private Path input = Path.of("");
  private Path full = Path.of("");
  private int runs;

  @Setup(Level.Trial)
  public void write() throws IOException {
    folder = Files.createTempDirectory("opsonin-bench");
    input = folder.resolve("studies.jsonl.gz");
    full = folder.resolve("full");
    List<String> some = file.equals("generated") ? List.of(generated()) : lines(Path.of(file));
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(input)), StandardCharsets.UTF_8))) {
      for (int number = 0; number < studies; number++) {
        String line = some.get(number % some.size());
        out.write(line.replaceFirst("NCT\\d{8}", "NCT%08d".formatted(number)));
        out.write('\n');
      }
    }
    take(full);
  }

  private static List<String> lines(Path file) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }

  private static String generated() {
    String text =
        String.join(
            "\\n",
            IntStream.range(0, 60)
                .mapToObj(
                    i -> "* Criterion %d of this text, with a limit of %d g/L".formatted(i, i * 7))
                .toList());
    return """
        {"protocolSection":{"identificationModule":{"nctId":"NCT00000000","briefTitle":"Made up"},\
        "statusModule":{"overallStatus":"RECRUITING"},"descriptionModule":{"briefSummary":"%s"},\
        "eligibilityModule":{"eligibilityCriteria":"%s","minimumAge":"18 Years"}}}"""
        .formatted(text, text);
  }

  @TearDown(Level.Trial)
  public void remove() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(path);
      }
    }
  }

  @Benchmark
  public ImportSummary intoNew() {
    runs++;
    return take(folder.resolve("run" + runs));
  }

  @Benchmark
  public ImportSummary again() {
    return take(full);
  }

  @Benchmark
  public long readBack() {
    try (Registry registry = Registry.openToRead(full).orElseThrow();
        Stream<Trial> trials = registry.trials()) {
      return trials.mapToLong(trial -> trial.eligibility().length()).sum();
    }
  }

  private ImportSummary take(Path to) {
    try (Registry registry = Registry.openToWrite(to);
        var importer =
            new Importer(
                registry,
                StudyReader.ofPublished(),
                new Refusing(),
                Optional.empty(),
                _ -> Optional.empty(),
                Bounds.USUAL,
                new Silent())) {
      importer.add(input);
      return importer.finish();
    }
  }

  private static final class Refusing implements Findings {

    @Override
    public void refused(Problem problem) {
      throw new UncheckedIOException(new IOException(problem.toString()));
    }

    @Override
    public void noted(Problem problem) {
      // what is left empty costs no time
    }
  }

  private static final class Silent implements Importer.Progress {

    @Override
    public void read(long bytes) {
      // nobody looks
    }

    @Override
    public void stored(long stored) {
      // nobody looks
    }
  }
}
