package org.opsonin.biomarker.tmb;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsonin.biomarker.tmb.TmbReport.Burden;
import org.opsonin.biomarker.tmb.TmbReport.Sample;
import org.opsonin.biomarker.tmb.evidence.Consequences;
import org.opsonin.biomarker.tmb.evidence.MafFields;
import org.opsonin.biomarker.tmb.evidence.VcfFields;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// Counts the tumour mutational burden in a file of somatic variants.
///
/// Streams: memory stays the same for a file of any length. The caller opens and closes the
/// file, which may be plain, gzipped or block-gzipped. Places in problems name a line and never
/// the file, whose name may name a person.
public final class Tmb {

  private final Knowledge knowledge;
  private final Consequences consequences;
  private final VcfFields vcfFields;
  private final MafFields mafFields;
  private final Map<String, TmbRules> rules = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Tmb(Knowledge knowledge, VcfFields vcfFields, MafFields mafFields) {
    this.knowledge = knowledge;
    this.vcfFields = vcfFields;
    this.mafFields = mafFields;
    consequences = Consequences.of(knowledge);
  }

  /// Reads rules, field names and panels out of the knowledge.
  ///
  /// @throws IllegalStateException if the knowledge lacks the field names of VCF or MAF
  public static Tmb of(Knowledge knowledge) {
    var tmb =
        new Tmb(
            knowledge,
            VcfFields.of(knowledge).orElseThrow(Tmb::noFields),
            MafFields.of(knowledge).orElseThrow(Tmb::noFields));
    for (Entry entry : knowledge.ofKind("tmb-rules")) {
      new TmbRulesReader(tmb.consequences, tmb.problems::add)
          .read(entry)
          .ifPresent(found -> tmb.rules.put(found.id(), found));
    }
    return tmb;
  }

  private static IllegalStateException noFields() {
    return new IllegalStateException("the knowledge has no field names of VCF and MAF");
  }

  /// What is wrong with the rules; such rules are left out.
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// All rules, in the order of the files.
  public List<TmbRules> rules() {
    return List.copyOf(rules.values());
  }

  /// The rules with this id.
  public Optional<TmbRules> rules(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /// The panels whose size is known, by id.
  public List<String> panels() {
    return knowledge.ofKind("panel").stream()
        .filter(entry -> size(entry).isPresent())
        .map(Entry::id)
        .toList();
  }

  /// The size of a named panel; empty if the name is not known.
  public Optional<Denominator> panel(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    for (Entry entry : knowledge.ofKind("panel")) {
      boolean named =
          entry.id().equals(wanted)
              || entry.claim().toLowerCase(Locale.ROOT).equals(wanted)
              || entry.body().texts("aliases").contains(wanted);
      if (named && size(entry).isPresent()) {
        BigDecimal megabases = size(entry).get();
        return Optional.of(new Denominator(megabases, Optional.of(entry), warnings(megabases)));
      }
    }
    return Optional.empty();
  }

  /// A number of bases read well enough to count in.
  ///
  /// @param bases more than 0
  public Denominator bases(long bases) {
    BigDecimal megabases = Denominator.megabases(bases);
    return new Denominator(megabases, Optional.empty(), warnings(megabases));
  }

  private static Optional<BigDecimal> size(Entry panel) {
    return megabases(panel, "megabases");
  }

  private static Optional<BigDecimal> megabases(Entry entry, String key) {
    return entry
        .body()
        .text(key)
        .flatMap(Quantity::parse)
        .filter(size -> size.unit().equals("Mb"))
        .map(Quantity::value);
  }

  private List<Entry> warnings(BigDecimal megabases) {
    return knowledge.ofKind("panel").stream()
        .filter(
            entry ->
                megabases(entry, "below")
                    .map(limit -> megabases.compareTo(limit) < 0)
                    .orElse(false))
        .toList();
  }

  /// Counts in a VCF.
  ///
  /// @param sample name of the tumour's column; if empty the header must tell
  /// @throws IOException if `file` cannot be read; damage is a problem in the report
  public TmbReport ofVcf(
      InputStream file, TmbRules by, Denominator denominator, Optional<String> sample)
      throws IOException {
    return report(by, denominator, new VcfCount(by, vcfFields, consequences).count(file, sample));
  }

  /// Counts in a MAF, each tumour sample for itself.
  ///
  /// @param sample the one sample wanted; if empty all
  /// @throws IOException if `file` cannot be read; damage is a problem in the report
  public TmbReport ofMaf(
      InputStream file, TmbRules by, Denominator denominator, Optional<String> sample)
      throws IOException {
    return report(by, denominator, new MafCount(by, mafFields, consequences).count(file, sample));
  }

  private TmbReport report(TmbRules by, Denominator denominator, FileCount count) {
    var samples = new ArrayList<Sample>();
    for (TmbCounts counts : count.samples()) {
      var burden =
          new Burden(
              denominator.burden(counts.counted()),
              denominator.burden(counts.counted() + counts.unjudged()));
      samples.add(new Sample(counts, count.wholly() ? Optional.of(burden) : Optional.empty()));
    }
    return new TmbReport(
        by,
        denominator,
        samples,
        count.records(),
        count.wholly(),
        new Cautions(knowledge).of(by, denominator, count),
        count.problems(),
        count.moreProblems());
  }
}
