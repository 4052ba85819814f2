package org.opsonin.biomarker.tmb.evidence;

import org.opsonin.biomarker.tmb.file.Lines;
import org.opsonin.biomarker.tmb.file.SampleFields;
import org.opsonin.kernel.Truth;

/// Which alleles a sample was called with.
final class Genotype {

  private final Lines lines;
  private final SampleFields sample;
  private final int slot;

  Genotype(Lines lines, SampleFields sample, int slot) {
    this.lines = lines;
    this.sample = sample;
    this.slot = slot;
  }

  /// Whether the sample has the allele `index`, from 0 for the reference; unknown without a whole
  /// call.
  ///
  /// @throws NumberFormatException if the genotype is none
  Truth carries(int index) {
    if (slot < 0 || !sample.has(slot)) {
      return Truth.UNKNOWN;
    }
    byte[] bytes = lines.bytes();
    Truth found = Truth.NOT_MET;
    int allele = -1;
    for (int at = sample.from(slot); at <= sample.to(slot); at++) {
      byte next = at < sample.to(slot) ? bytes[at] : (byte) '/';
      if (next >= '0' && next <= '9') {
        allele = 10 * Math.max(allele, 0) + next - '0';
      } else if (next == '.') {
        found = found.or(Truth.UNKNOWN);
      } else if (next == '/' || next == '|') {
        found = found.or(Truth.of(allele == index));
        allele = -1;
      } else {
        throw new NumberFormatException("not a genotype");
      }
    }
    return found;
  }
}
