package org.opsonin.biomarker.tmb.evidence;

import java.util.List;
import org.opsonin.biomarker.tmb.evidence.Evidence.Shape;
import org.opsonin.biomarker.tmb.file.Bytes;
import org.opsonin.biomarker.tmb.file.Lines;
import org.opsonin.biomarker.tmb.file.SampleFields;

/// Reads with and without a variant in one sample, in the several ways callers write them.
final class Reads {

  private static final String BASES = "ACGT";

  private final Lines lines;
  private final SampleFields sample;
  private final int[] listed;
  private final int[] alternative;
  private final int[] reference;
  private final int[] ofBase;
  private final int[] ofIndel;
  private final int[] ofIndelReference;

  Reads(Lines lines, SampleFields sample, VcfFields fields) {
    this.lines = lines;
    this.sample = sample;
    List<String> format = fields.format();
    listed = slots(format, fields.names("alleleReads"));
    alternative = slots(format, fields.names("altReads"));
    reference = slots(format, fields.names("referenceReads"));
    ofBase = slots(format, fields.names("baseReads"));
    ofIndel = slots(format, fields.names("indelReads"));
    ofIndelReference = slots(format, fields.names("indelReferenceReads"));
  }

  static int[] slots(List<String> format, List<String> names) {
    return names.stream()
        .filter(VcfFields::isFormat)
        .mapToInt(name -> format.indexOf(VcfFields.bare(name)))
        .toArray();
  }

  /// Reads with the alternative allele at `index`, from 1; `NaN` if not told.
  double with(int index, int alleles, Shape shape, char base) {
    for (int slot : listed) {
      double value = ofList(slot, index, alleles);
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    for (int slot : alternative) {
      double value = item(slot, index - 1, alleles - 1);
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return tier(shape, base, ofIndel);
  }

  /// Reads with the reference allele; `NaN` if not told.
  double withReference(int alleles, Shape shape, char base) {
    for (int slot : listed) {
      double value = item(slot, 0, alleles);
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    for (int slot : reference) {
      double value = item(slot, 0, 1);
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return tier(shape, base, ofIndelReference);
  }

  /// Reads with any allele, where the sample lists them all; `NaN` if not.
  double total(int alleles) {
    for (int slot : listed) {
      double sum = 0;
      for (int index = 0; index < alleles; index++) {
        sum += item(slot, index, alleles);
      }
      if (!Double.isNaN(sum)) {
        return sum;
      }
    }
    return Double.NaN;
  }

  /// A list has the reference first; a single number beside reads of the reference is about the
  /// only alternative allele.
  private double ofList(int slot, int index, int alleles) {
    double value = item(slot, index, alleles);
    if (!Double.isNaN(value) || alleles != 2) {
      return value;
    }
    for (int beside : reference) {
      if (sample.has(beside)) {
        return item(slot, 0, 1);
      }
    }
    return Double.NaN;
  }

  /// The value at `index` of a list that must have `values` of them.
  private double item(int slot, int index, int values) {
    if (!sample.has(slot)) {
      return Double.NaN;
    }
    byte[] bytes = lines.bytes();
    int from = sample.from(slot);
    int to = sample.to(slot);
    if (Bytes.count(bytes, from, to, ',') != values) {
      return Double.NaN;
    }
    int at = Bytes.item(bytes, from, to, ',', index);
    return Bytes.number(bytes, at, Bytes.find(bytes, at, to, ','));
  }

  /// The first tier of counts kept by base, or for insertions and deletions.
  private double tier(Shape shape, char base, int[] indel) {
    if (shape == Shape.INDEL) {
      return indel.length == 0 ? Double.NaN : first(indel[0]);
    }
    int index = BASES.indexOf(base);
    return index < 0 || index >= ofBase.length ? Double.NaN : first(ofBase[index]);
  }

  private double first(int slot) {
    if (!sample.has(slot)) {
      return Double.NaN;
    }
    byte[] bytes = lines.bytes();
    int from = sample.from(slot);
    return Bytes.number(bytes, from, Bytes.find(bytes, from, sample.to(slot), ','));
  }
}
