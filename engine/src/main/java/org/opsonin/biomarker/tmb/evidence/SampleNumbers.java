package org.opsonin.biomarker.tmb.evidence;

import java.util.List;
import org.opsonin.biomarker.tmb.file.Bytes;
import org.opsonin.biomarker.tmb.file.Lines;
import org.opsonin.biomarker.tmb.file.SampleFields;

/// Depth, reads and fraction as the tumour's column gives them.
final class SampleNumbers {

  private static final double PERCENT = 100;

  private final Lines lines;
  private final SampleFields sample;
  private final Reads reads;
  private final Genotype genotype;
  private final int genotypeSlot;
  private final int[] filter;
  private final int[] depth;
  private final int[] fraction;

  SampleNumbers(Lines lines, SampleFields sample, VcfFields fields) {
    this.lines = lines;
    this.sample = sample;
    List<String> format = fields.format();
    reads = new Reads(lines, sample, fields);
    int[] slots = Reads.slots(format, fields.names("genotype"));
    genotypeSlot = slots.length == 0 ? -1 : slots[0];
    genotype = new Genotype(lines, sample, genotypeSlot);
    filter = Reads.slots(format, fields.names("sampleFilter"));
    depth = Reads.slots(format, fields.names("depth"));
    fraction = Reads.slots(format, fields.names("fraction"));
  }

  Reads reads() {
    return reads;
  }

  Genotype genotype() {
    return genotype;
  }

  /// Whether the sample has a genotype, be it a missing one such as `./.`.
  boolean hasGenotype() {
    return genotypeSlot >= 0 && sample.has(genotypeSlot);
  }

  boolean passed(List<String> accepted) {
    for (int slot : filter) {
      if (sample.has(slot)
          && !VcfVariant.allAccepted(lines.bytes(), sample.from(slot), sample.to(slot), accepted)) {
        return false;
      }
    }
    return true;
  }

  double depth(int alleles) {
    for (int slot : depth) {
      if (sample.has(slot)) {
        double value = Bytes.number(lines.bytes(), sample.from(slot), sample.to(slot));
        if (!Double.isNaN(value)) {
          return value;
        }
      }
    }
    return reads.total(alleles);
  }

  double fraction(int index, int alleles) {
    for (int slot : fraction) {
      if (sample.has(slot)) {
        double value = share(lines.bytes(), sample.from(slot), sample.to(slot), index, alleles);
        if (!Double.isNaN(value)) {
          return value;
        }
      }
    }
    return Double.NaN;
  }

  /// A share of 0 to 1, or of 0 to 100 followed by a percent sign, which VCF may write as `%25`.
  static double share(byte[] bytes, int from, int to, int index, int alleles) {
    int values = Bytes.count(bytes, from, to, ',');
    if (values != alleles - 1) {
      return Double.NaN;
    }
    int start = Bytes.item(bytes, from, to, ',', index - 1);
    int stop = Bytes.find(bytes, start, to, ',');
    int sign = Bytes.find(bytes, start, stop, '%');
    double value = Bytes.number(bytes, start, sign);
    double share = sign < stop ? value / PERCENT : value;
    return share <= 1 ? share : Double.NaN;
  }
}
