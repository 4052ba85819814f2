package org.opsonin.biomarker.tmb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.biomarker.tmb.TmbFixtures.TMB;
import static org.opsonin.biomarker.tmb.TmbFixtures.rules;

import htsjdk.variant.variantcontext.Allele;
import htsjdk.variant.variantcontext.Genotype;
import htsjdk.variant.variantcontext.VariantContext;
import htsjdk.variant.vcf.VCFFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.knowledge.SharedFacts;

/// The reader here takes lines apart itself; htsjdk's, which decodes whole records, must count the
/// same.
class TmbAgreesWithHtsjdkTest {

  private static final Set<String> CODING =
      Set.of("missense_variant", "stop_gained", "frameshift_variant", "synonymous_variant");
  private static final double LEAST_FRACTION = 0.05;

  @Test
  void onGeneratedFiles(@TempDir Path folder) throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      Path file = folder.resolve("seed-" + seed + ".vcf");
      Files.writeString(file, generated(new Random(seed)));

      assertThat(ours(file, "panel-coding-all")).as("seed " + seed).isEqualTo(coding(file));
      assertThat(ours(file, "all-somatic-pass")).as("seed " + seed).isEqualTo(passed(file));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hcc1395_annotated.vcf.gz",
        "T001-BRCA.grch38.vcf.gz",
        "T001-COAD.grch37.vcf.gz",
        "T001-COAD.grch38.vcf.gz"
      })
  void onRealFiles(String name) throws IOException {
    Path file = SharedFacts.file("data/biomarkers/" + name);

    assertThat(ours(file, "all-somatic-pass")).isEqualTo(passed(file));
  }

  private static long ours(Path file, String rules) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      TmbReport report = TMB.ofVcf(stream, rules(rules), TMB.bases(1_000_000), Optional.empty());
      assertThat(report.problems()).isEmpty();
      assertThat(report.samples().getFirst().counts().unjudged()).isZero();
      return report.samples().getFirst().counts().counted();
    }
  }

  private static long passed(Path file) {
    return count(file, false);
  }

  private static long coding(Path file) {
    return count(file, true);
  }

  private static long count(Path file, boolean coding) {
    long counted = 0;
    try (var reader = new VCFFileReader(file, false)) {
      for (VariantContext variant : reader) {
        if (variant.isFiltered() || !variant.filtersWereApplied()) {
          continue;
        }
        Genotype tumour = variant.getGenotype(variant.getNSamples() - 1);
        for (Allele allele : variant.getAlternateAlleles()) {
          boolean counts =
              !allele.isSymbolic()
                  && !allele.equals(Allele.SPAN_DEL)
                  && tumour.getAlleles().contains(allele)
                  && (!coding || isCoding(variant, allele, tumour));
          counted += counts ? 1 : 0;
        }
      }
    }
    return counted;
  }

  private static boolean isCoding(VariantContext variant, Allele allele, Genotype tumour) {
    int index = variant.getAlleleIndex(allele);
    int[] reads = tumour.getAD();
    double all = 0;
    for (int one : reads) {
      all += one;
    }
    boolean enough = all > 0 && reads[index] / all >= LEAST_FRACTION;
    boolean change =
        variant.getAttributeAsStringList("CSQ", "").stream()
            .map(entry -> entry.split("\\|", -1))
            .filter(entry -> entry[0].equals(Integer.toString(index)))
            .anyMatch(
                entry -> List.of(entry[1].split("&", -1)).stream().anyMatch(CODING::contains));
    return enough && change;
  }

  /// Records with one or two alternatives, indels, spanning deletions, filters and shuffled FORMAT.
  private static String generated(Random random) {
    var file =
        new StringBuilder(
            """
            ##fileformat=VCFv4.2
            ##FILTER=<ID=PASS,Description="Passed">
            ##FILTER=<ID=weak,Description="Weak">
            ##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
            ##INFO=<ID=CSQ,Number=.,Type=String,Description="From VEP. Format: ALLELE_NUM|Consequence|SYMBOL">
            ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
            ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Reads">
            ##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">
            ##contig=<ID=1>
            """);
    file.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tNORMAL\tTUMOR\n");
    for (int record = 1; record <= 500; record++) {
      boolean two = random.nextInt(4) == 0;
      String reference = pick(random, "A", "AC");
      String first = pick(random, "G", "GT", "AT");
      String alternatives = two ? first + "," + pick(random, "T", "*", "TTT") : first;
      file.append("1\t").append(record * 10).append("\t.\t").append(reference).append('\t');
      file.append(alternatives).append("\t.\t").append(pick(random, "PASS", "PASS", "weak"));
      file.append("\tDP=")
          .append(random.nextInt(300))
          .append(";CSQ=1|")
          .append(term(random))
          .append("|A");
      if (two) {
        file.append(",2|").append(term(random)).append("|A");
      }
      boolean swapped = random.nextBoolean();
      file.append(swapped ? "\tGT:DP:AD" : "\tGT:AD:DP");
      file.append(swapped ? "\t0/0:30:30,0" : "\t0/0:30,0").append(two ? ",0" : "");
      file.append(swapped ? "" : ":30");
      String genotype =
          two ? pick(random, "0/1", "0/2", "1/2", "0|2") : pick(random, "0/1", "1/1", "0/0");
      String reads =
          (1 + random.nextInt(99))
              + ","
              + random.nextInt(10)
              + (two ? "," + random.nextInt(10) : "");
      file.append('\t')
          .append(genotype)
          .append(swapped ? ":99:" + reads : ":" + reads + ":99")
          .append('\n');
    }
    return file.toString();
  }

  private static String term(Random random) {
    return pick(
        random,
        "missense_variant",
        "missense_variant&splice_region_variant",
        "synonymous_variant",
        "intron_variant",
        "stop_gained",
        "upstream_gene_variant");
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
