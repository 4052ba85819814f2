package org.opsonin.biomarker.tmb.evidence;

import java.util.List;
import java.util.Locale;
import org.opsonin.biomarker.tmb.file.Bytes;
import org.opsonin.biomarker.tmb.file.Lines;
import org.opsonin.biomarker.tmb.file.Words;
import org.opsonin.kernel.Truth;

/// The variant of the MAF line a reader stands at.
public final class MafVariant implements Evidence {

  private static final double PERCENT = 100;

  private final Lines lines;
  private final Words words = new Words();
  private final Consequences classes;
  private final List<String> inherited;
  private final List<String> indelTypes;
  private final List<String> otherTypes;
  private final int consequence;
  private final int type;
  private final int reference;
  private final int[] alleles;
  private final int filter;
  private final int status;
  private final int depth;
  private final int altReads;
  private final int referenceReads;
  private final int fraction;
  private final int percent;
  private final int[] population;

  /// Prepares for the lines of one file.
  public MafVariant(Lines lines, List<String> columns, MafFields fields, Consequences classes) {
    this.lines = lines;
    this.classes = classes;
    inherited = lower(fields.names("inherited"));
    indelTypes = lower(fields.names("indelTypes"));
    otherTypes = lower(fields.names("otherTypes"));
    consequence = fields.column("consequence", columns);
    type = fields.column("type", columns);
    reference = fields.column("reference", columns);
    alleles = fields.columns("alleles", columns);
    filter = fields.column("filter", columns);
    status = fields.column("status", columns);
    depth = fields.column("depth", columns);
    altReads = fields.column("altReads", columns);
    referenceReads = fields.column("referenceReads", columns);
    fraction = fields.column("fraction", columns);
    percent = fields.column("percent", columns);
    population = fields.columns("population", columns);
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /// Whether the file has a column for what changes do to proteins.
  public boolean tellsConsequences() {
    return consequence >= 0;
  }

  /// Whether the file has a column for how common variants are.
  public boolean tellsFrequencies() {
    return population.length > 0;
  }

  /// Whether the file has a column for the caller's filters.
  public boolean tellsFilters() {
    return filter >= 0;
  }

  /// The variant's alleles, to tell repeats by.
  public String name() {
    var name = new StringBuilder(reference < 0 ? "" : lines.text(reference));
    for (int allele : alleles) {
      name.append('>').append(lines.text(allele));
    }
    return name.toString();
  }

  private boolean isMissing(int column) {
    return column < 0 || Bytes.isMissing(lines.bytes(), lines.from(column), lines.to(column));
  }

  private String word(int column) {
    return words.of(lines.bytes(), lines.from(column), lines.to(column));
  }

  private double number(int column) {
    return column < 0
        ? Double.NaN
        : Bytes.number(lines.bytes(), lines.from(column), lines.to(column));
  }

  @Override
  public Truth passed(List<String> accepted) {
    if (isMissing(filter)) {
      return Truth.UNKNOWN;
    }
    for (String part : word(filter).split("[;,]", -1)) {
      if (!accepted.contains(part.strip())) {
        return Truth.NOT_MET;
      }
    }
    return Truth.MET;
  }

  @Override
  public Shape shape() {
    if (type >= 0 && !isMissing(type)) {
      String kind = word(type).toLowerCase(Locale.ROOT);
      if (otherTypes.contains(kind)) {
        return Shape.OTHER;
      }
      if (isUnchanged()) {
        return Shape.OTHER;
      }
      return indelTypes.contains(kind) ? Shape.INDEL : Shape.SUBSTITUTION;
    }
    return isUnchanged() ? Shape.OTHER : byAlleles();
  }

  /// Whether every allele of the tumour is the reference.
  private boolean isUnchanged() {
    if (reference < 0 || alleles.length == 0) {
      return false;
    }
    String normal = lines.text(reference);
    for (int allele : alleles) {
      if (!isMissing(allele) && !lines.text(allele).equals(normal)) {
        return false;
      }
    }
    return true;
  }

  private Shape byAlleles() {
    if (reference < 0) {
      return Shape.SUBSTITUTION;
    }
    String normal = lines.text(reference);
    for (int allele : alleles) {
      String other = lines.text(allele);
      if (!isMissing(allele)
          && (other.equals("-") || normal.equals("-") || other.length() != normal.length())) {
        return Shape.INDEL;
      }
    }
    return Shape.SUBSTITUTION;
  }

  @Override
  public Truth carried() {
    return Truth.MET;
  }

  @Override
  public Truth somatic() {
    return Truth.of(
        isMissing(status) || !inherited.contains(word(status).strip().toLowerCase(Locale.ROOT)));
  }

  @Override
  public double depth() {
    double told = number(depth);
    return Double.isNaN(told) ? number(altReads) + number(referenceReads) : told;
  }

  @Override
  public double altReads() {
    return number(altReads);
  }

  @Override
  public double fraction() {
    double told = fraction < 0 || isMissing(fraction) ? Double.NaN : share(fraction);
    if (Double.isNaN(told) && percent >= 0) {
      told = number(percent) / PERCENT;
    }
    double all = depth();
    if (Double.isNaN(told) && all > 0) {
      told = altReads() / all;
    }
    return told <= 1 ? told : Double.NaN;
  }

  private double share(int column) {
    return SampleNumbers.share(lines.bytes(), lines.from(column), lines.to(column), 1, 2);
  }

  @Override
  public int consequences(boolean pickedTranscriptOnly) {
    return isMissing(consequence) ? 0 : classes.bitsOf(word(consequence));
  }

  @Override
  public double populationFrequency() {
    double greatest = Double.NaN;
    for (int column : population) {
      double value = number(column);
      greatest = Double.isNaN(greatest) || value > greatest ? value : greatest;
    }
    return greatest;
  }
}
