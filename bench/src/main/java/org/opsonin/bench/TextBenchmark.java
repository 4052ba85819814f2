package org.opsonin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.text.Lexicon;
import org.opsonin.text.Measures;
import org.opsonin.text.Tokens;
import org.opsonin.text.note.NoteReader;
import org.opsonin.vocabulary.Vocabulary;

/// Letters a second, on one thread, from text in memory: only cut into tokens, with names and
/// measures found, and read whole into facts.
///
/// The letters are those of `examples/notes`, some 1,300 characters and 300 tokens each, one after
/// the other. Says nothing of start-up: `lexicon` is the time to build the names once.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class TextBenchmark {

  private static final int LETTERS = 12;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /// Folder of letters, twelve of them.
  @Param("examples/notes")
  String folder = "";

  private final List<String> letters = new ArrayList<>();
  private final Vocabulary vocabulary = Vocabulary.of(Knowledge.load());
  private final Lexicon lexicon = Lexicon.of(vocabulary);
  private final Measures measures = Measures.of(vocabulary);
  private final NoteReader reader = NoteReader.of(vocabulary);

  @Setup
  public void letters() throws IOException {
    try (var files = Files.list(Path.of(folder))) {
      for (Path file : files.sorted().limit(LETTERS).toList()) {
        letters.add(Files.readString(file));
      }
    }
    if (letters.size() != LETTERS) {
      throw new IllegalStateException("needs " + LETTERS + " letters");
    }
  }

  @Benchmark
  @OperationsPerInvocation(LETTERS)
  public int tokens() {
    int found = 0;
    for (String letter : letters) {
      found += Tokens.of(letter).size();
    }
    return found;
  }

  @Benchmark
  @OperationsPerInvocation(LETTERS)
  public int namesAndMeasures() {
    int found = 0;
    for (String letter : letters) {
      Tokens tokens = Tokens.of(letter);
      found += lexicon.find(tokens).size() + measures.find(tokens).size();
    }
    return found;
  }

  @Benchmark
  @OperationsPerInvocation(LETTERS)
  public int facts() {
    int found = 0;
    for (String letter : letters) {
      found += reader.read(letter, Optional.of(DAY)).understood().size();
    }
    return found;
  }

  @Benchmark
  public Lexicon lexicon() {
    return Lexicon.of(vocabulary);
  }
}
