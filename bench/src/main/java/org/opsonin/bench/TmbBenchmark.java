package org.opsonin.bench;

import htsjdk.samtools.util.BlockCompressedOutputStream;
import htsjdk.variant.variantcontext.VariantContext;
import htsjdk.variant.vcf.VCFFileReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.opsonin.biomarker.tmb.Denominator;
import org.opsonin.biomarker.tmb.Tmb;
import org.opsonin.biomarker.tmb.TmbReport;
import org.opsonin.biomarker.tmb.TmbRules;
import org.opsonin.knowledge.Knowledge;

/// Time to count the mutational burden in one VCF, beside the time htsjdk needs only to read it.
///
/// The file is generated, block-gzipped and annotated, two samples, about `records` long; or one
/// of yours: `-p file=PATH`. `htsjdk` walks through all records and looks at their positions, no
/// more, so its genotypes stay undecoded. Both read from the disk's cache on one thread. The
/// memory of a run is seen with `-jvmArgs -Xmx256m`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class TmbBenchmark {

  private static final int SEED = 20261123;
  private static final String[] TERMS = {
    "missense_variant",
    "synonymous_variant",
    "intron_variant",
    "stop_gained",
    "upstream_gene_variant"
  };

  /// A VCF to read; `generated` makes one.
  @Param("generated")
  String file = "";

  @Param("200000")
  int records;

  @Param({"nonsynonymous-exome", "panel-coding-all", "all-somatic-pass"})
  String rules = "";

  private Path path = Path.of("");
  private Tmb tmb = Tmb.of(Knowledge.load());
  private TmbRules chosen = tmb.rules().getFirst();
  private Denominator denominator = tmb.bases(1);

  @Setup
  public void open() throws IOException {
    tmb = Tmb.of(Knowledge.load());
    chosen = tmb.rules(rules).orElseThrow();
    denominator = tmb.bases(30_000_000);
    path = file.equals("generated") ? generate(records) : Path.of(file);
  }

  @TearDown
  public void remove() throws IOException {
    if (file.equals("generated")) {
      Files.deleteIfExists(path);
    }
  }

  @Benchmark
  public TmbReport opsonin() throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return tmb.ofVcf(stream, chosen, denominator, Optional.empty());
    }
  }

  @Benchmark
  public long htsjdk() {
    long positions = 0;
    try (var reader = new VCFFileReader(path, false)) {
      for (VariantContext variant : reader) {
        positions += variant.getStart();
      }
    }
    return positions;
  }

  private static Path generate(int records) throws IOException {
    Path path = Files.createTempFile("opsonin-bench", ".vcf.gz");
    var random = new Random(SEED);
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new BlockCompressedOutputStream(path.toFile()), StandardCharsets.UTF_8))) {
      out.write(
          """
          ##fileformat=VCFv4.2
          ##FILTER=<ID=PASS,Description="Passed">
          ##FILTER=<ID=weak,Description="Weak">
          ##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
          ##INFO=<ID=CSQ,Number=.,Type=String,Description="From VEP. Format: Allele|Consequence|SYMBOL|Gene|PICK|gnomADe_AF">
          ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
          ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Reads">
          ##FORMAT=<ID=AF,Number=A,Type=Float,Description="Fraction">
          ##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">
          ##contig=<ID=1>
          #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	NORMAL	TUMOR
          """);
      for (int record = 1; record <= records; record++) {
        write(out, record, random);
      }
    }
    return path;
  }

  private static void write(Writer out, int record, Random random) throws IOException {
    int with = random.nextInt(60);
    out.write("1\t" + record * 10 + "\t.\tA\tC\t.\t" + (random.nextInt(5) == 0 ? "weak" : "PASS"));
    out.write("\tDP=" + random.nextInt(300) + ";CSQ=");
    for (int transcript = 0; transcript < 6; transcript++) {
      out.write(transcript == 0 ? "" : ",");
      out.write("C|" + TERMS[random.nextInt(TERMS.length)] + "|GENE" + random.nextInt(20_000));
      out.write("|ENSG" + random.nextInt(1_000_000) + "|" + (transcript == 2 ? "1" : "") + "|");
    }
    out.write("\tGT:AD:AF:DP\t0/0:30,0:0.0:30\t0/1:" + (100 - with) + "," + with);
    out.write(":" + with / 100.0 + ":100\n");
  }

  /// Writes a file of any length, to read with little memory.
  ///
  /// @param arguments where to, and how many records
  public static void main(String[] arguments) throws IOException {
    Path made = generate(Integer.parseInt(arguments[1]));
    Files.move(made, new File(arguments[0]).toPath());
  }
}
