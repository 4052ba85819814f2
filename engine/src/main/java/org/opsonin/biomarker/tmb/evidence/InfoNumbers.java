package org.opsonin.biomarker.tmb.evidence;

import java.util.List;
import org.opsonin.biomarker.tmb.file.Bytes;
import org.opsonin.biomarker.tmb.file.InfoFields;
import org.opsonin.biomarker.tmb.file.Lines;

/// Numbers about the tumour that some callers write in INFO.
final class InfoNumbers {

  private final Lines lines;
  private final InfoFields info;
  private final int[] depth;
  private final int[] fraction;

  InfoNumbers(Lines lines, InfoFields info, VcfFields fields) {
    this.lines = lines;
    this.info = info;
    List<String> names = fields.info();
    depth = slots(names, fields.names("depth"));
    fraction = slots(names, fields.names("fraction"));
  }

  private static int[] slots(List<String> info, List<String> names) {
    return names.stream()
        .filter(name -> !VcfFields.isFormat(name))
        .mapToInt(name -> info.indexOf(VcfFields.bare(name)))
        .toArray();
  }

  double depth() {
    for (int slot : depth) {
      if (info.has(slot)) {
        return Bytes.number(lines.bytes(), info.from(slot), info.to(slot));
      }
    }
    return Double.NaN;
  }

  double fraction(int index, int alleles) {
    for (int slot : fraction) {
      if (info.has(slot)) {
        return SampleNumbers.share(lines.bytes(), info.from(slot), info.to(slot), index, alleles);
      }
    }
    return Double.NaN;
  }

  /// The value of an allele in a list with one value for each alternative allele.
  double item(int slot, int index, int alleles) {
    if (!info.has(slot)
        || Bytes.count(lines.bytes(), info.from(slot), info.to(slot), ',') != alleles - 1) {
      return Double.NaN;
    }
    int start = Bytes.item(lines.bytes(), info.from(slot), info.to(slot), ',', index - 1);
    return Bytes.number(lines.bytes(), start, Bytes.find(lines.bytes(), start, info.to(slot), ','));
  }
}
