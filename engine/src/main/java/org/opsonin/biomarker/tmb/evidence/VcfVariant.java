package org.opsonin.biomarker.tmb.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.biomarker.tmb.file.Bytes;
import org.opsonin.biomarker.tmb.file.InfoFields;
import org.opsonin.biomarker.tmb.file.Lines;
import org.opsonin.biomarker.tmb.file.SampleFields;
import org.opsonin.biomarker.tmb.file.VcfHeader;
import org.opsonin.kernel.Truth;

/// One alternative allele of the record a reader stands at; moved on, not made anew.
public final class VcfVariant implements Evidence {

  private static final int REF = 3;
  private static final int ALT = 4;
  private static final int FILTER = 6;
  private static final byte[] PASS = Bytes.of("PASS");
  private static final int FEW_SAMPLES = 2;

  private final Lines lines;
  private final InfoFields info;
  private final Optional<Annotation> annotation;
  private final int annotationSlot;
  private final int[] infoPopulation;
  private final List<SampleFields> samples = new ArrayList<>();
  private final Optional<SampleNumbers> tumour;
  private final Optional<Genotype> normal;
  private final Marks marks;
  private final InfoNumbers infoNumbers;
  private final boolean fewSamples;
  private int index;
  private int alleles;
  private int from;
  private int to;

  /// Prepares for the records of one file.
  public VcfVariant(
      Lines lines, VcfHeader header, TumourColumn column, VcfFields fields, Consequences classes) {
    this.lines = lines;
    List<String> names = fields.info();
    info = new InfoFields(lines, names);
    annotation = Annotation.of(header, fields, classes);
    annotationSlot = annotation.map(found -> names.indexOf(found.field())).orElse(-1);
    infoPopulation =
        fields.infoPopulation().stream()
            .filter(header.info()::containsKey)
            .mapToInt(names::indexOf)
            .toArray();
    infoNumbers = new InfoNumbers(lines, info, fields);
    tumour =
        column.tumour().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new SampleNumbers(lines, sample(column.tumour().getAsInt(), fields), fields));
    normal =
        column.normal().isEmpty()
            ? Optional.empty()
            : Optional.of(genotype(sample(column.normal().getAsInt(), fields), fields));
    marks = new Marks(lines, info, samples, fields);
    fewSamples = header.samples().size() <= FEW_SAMPLES;
  }

  private SampleFields sample(int sample, VcfFields fields) {
    var found = new SampleFields(lines, VcfHeader.FIXED_COLUMNS + sample, fields.format());
    samples.add(found);
    return found;
  }

  private Genotype genotype(SampleFields sample, VcfFields fields) {
    int[] slots = Reads.slots(fields.format(), fields.names("genotype"));
    return new Genotype(lines, sample, slots.length == 0 ? -1 : slots[0]);
  }

  /// Whether the file says what changes do to proteins.
  public boolean tellsConsequences() {
    return annotation.isPresent();
  }

  /// Whether the file says how common variants are.
  public boolean tellsFrequencies() {
    return infoPopulation.length > 0 || annotation.map(Annotation::tellsFrequency).orElse(false);
  }

  /// Goes to the record the reader stands at; answers how many alternative alleles it has.
  ///
  /// @throws NumberFormatException if its reference is none
  public int nextRecord() {
    info.next();
    samples.forEach(SampleFields::next);
    if (!areBases(lines.from(REF), lines.to(REF))) {
      throw new NumberFormatException("not a reference");
    }
    alleles = 1 + Bytes.count(lines.bytes(), lines.from(ALT), lines.to(ALT), ',');
    return alleles - 1;
  }

  /// Goes to the alternative allele `wanted`, from 1.
  public void allele(int wanted) {
    index = wanted;
    from = Bytes.item(lines.bytes(), lines.from(ALT), lines.to(ALT), ',', wanted - 1);
    to = Bytes.find(lines.bytes(), from, lines.to(ALT), ',');
  }

  /// Reference and alternative, to tell repeats by.
  public String name() {
    return lines.text(REF) + '>' + Bytes.text(lines.bytes(), from, to);
  }

  private boolean areBases(int start, int stop) {
    byte[] bytes = lines.bytes();
    for (int at = start; at < stop; at++) {
      if ("ACGTNacgtnMRWSYKVHDBmrwsykvhdb".indexOf(bytes[at]) < 0) {
        return false;
      }
    }
    return start < stop;
  }

  @Override
  public Truth passed(List<String> accepted) {
    byte[] bytes = lines.bytes();
    int start = lines.from(FILTER);
    int stop = lines.to(FILTER);
    if (Bytes.isMissing(bytes, start, stop)) {
      return Truth.UNKNOWN;
    }
    boolean site =
        (Bytes.are(bytes, start, stop, PASS) && accepted.contains("PASS"))
            || allAccepted(bytes, start, stop, accepted);
    return Truth.of(site && tumour.map(sample -> sample.passed(accepted)).orElse(true));
  }

  static boolean allAccepted(byte[] bytes, int start, int stop, List<String> accepted) {
    for (int at = start; at <= stop; ) {
      int end = Bytes.find(bytes, at, stop, ';');
      if (!accepted.contains(Bytes.text(bytes, at, end))) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  @Override
  public Shape shape() {
    if (from >= to) {
      throw new NumberFormatException("no allele");
    }
    byte[] bytes = lines.bytes();
    byte first = bytes[from];
    boolean symbolic =
        first == '*'
            || first == '<'
            || first == '.'
            || bytes[to - 1] == '.'
            || bytes[to - 1] == '>';
    if (symbolic
        || Bytes.find(bytes, from, to, '[') < to
        || Bytes.find(bytes, from, to, ']') < to) {
      return Shape.OTHER;
    }
    if (!areBases(from, to)) {
      throw new NumberFormatException("not an allele");
    }
    int start = lines.from(REF);
    int length = lines.to(REF) - start;
    if (length != to - from) {
      return Shape.INDEL;
    }
    for (int at = 0; at < length; at++) {
      if (Character.toUpperCase(bytes[start + at]) != Character.toUpperCase(bytes[from + at])) {
        return Shape.SUBSTITUTION;
      }
    }
    return Shape.OTHER;
  }

  @Override
  public Truth carried() {
    if (tumour.isEmpty()) {
      return Truth.MET;
    }
    SampleNumbers sample = tumour.get();
    Truth called = sample.genotype().carries(index);
    if (called != Truth.UNKNOWN) {
      return called;
    }
    double reads = altReads();
    if (!Double.isNaN(reads)) {
      return Truth.of(reads > 0);
    }
    return fewSamples && !sample.hasGenotype() ? Truth.MET : Truth.UNKNOWN;
  }

  @Override
  public Truth somatic() {
    boolean inherited =
        marks.sayInherited()
            || normal.map(sample -> sample.carries(index) == Truth.MET).orElse(false);
    return Truth.of(!inherited);
  }

  @Override
  public double depth() {
    double depth = tumour.map(sample -> sample.depth(alleles)).orElse(Double.NaN);
    return Double.isNaN(depth) ? infoNumbers.depth() : depth;
  }

  @Override
  public double altReads() {
    return tumour
        .map(sample -> sample.reads().with(index, alleles, shape(), base(from, to)))
        .orElse(Double.NaN);
  }

  private char base(int start, int stop) {
    return stop - start == 1 ? (char) Character.toUpperCase(lines.bytes()[start]) : '-';
  }

  @Override
  public double fraction() {
    double told = tumour.map(sample -> sample.fraction(index, alleles)).orElse(Double.NaN);
    if (Double.isNaN(told)) {
      told = infoNumbers.fraction(index, alleles);
    }
    return Double.isNaN(told) ? fractionOfReads() : told;
  }

  private double fractionOfReads() {
    double with = altReads();
    if (Double.isNaN(with) || tumour.isEmpty()) {
      return Double.NaN;
    }
    Reads reads = tumour.get().reads();
    double all = reads.total(alleles);
    if (Double.isNaN(all)) {
      char reference = base(lines.from(REF), lines.to(REF));
      all = with + reads.withReference(alleles, shape(), reference);
    }
    return all > 0 ? with / all : Double.NaN;
  }

  @Override
  public int consequences(boolean pickedTranscriptOnly) {
    if (annotation.isEmpty() || !info.has(annotationSlot)) {
      return 0;
    }
    return annotation
        .get()
        .consequences(
            lines.bytes(),
            info.from(annotationSlot),
            info.to(annotationSlot),
            ofSeveral(),
            pickedTranscriptOnly);
  }

  @Override
  public double populationFrequency() {
    double frequency = Double.NaN;
    if (annotation.isPresent() && info.has(annotationSlot)) {
      frequency =
          annotation
              .get()
              .frequency(
                  lines.bytes(), info.from(annotationSlot), info.to(annotationSlot), ofSeveral());
    }
    for (int slot : infoPopulation) {
      double value = infoNumbers.item(slot, index, alleles);
      frequency = Double.isNaN(frequency) || value > frequency ? value : frequency;
    }
    return frequency;
  }

  /// How an annotation names this allele at a site with several; empty at a site with one.
  private Optional<Annotation.Allele> ofSeveral() {
    if (alleles == 2) {
      return Optional.empty();
    }
    String written = Bytes.text(lines.bytes(), from, to);
    String reference = lines.text(REF);
    boolean sharedFirst = true;
    boolean sameLength = true;
    for (String allele : lines.text(ALT).split(",", -1)) {
      sharedFirst &= allele.isEmpty() || allele.charAt(0) == reference.charAt(0);
      sameLength &= allele.length() == reference.length();
    }
    String rest = written.substring(sharedFirst && !sameLength ? 1 : 0);
    return Optional.of(
        new Annotation.Allele(Integer.toString(index), written, rest.isEmpty() ? "-" : rest));
  }
}
