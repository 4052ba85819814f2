package org.opsonin.biomarker.tmb;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.biomarker.tmb.evidence.Consequences;
import org.opsonin.biomarker.tmb.evidence.Duplicates;
import org.opsonin.biomarker.tmb.evidence.TumourColumn;
import org.opsonin.biomarker.tmb.evidence.VcfFields;
import org.opsonin.biomarker.tmb.evidence.VcfVariant;
import org.opsonin.biomarker.tmb.file.BrokenFile;
import org.opsonin.biomarker.tmb.file.Lines;
import org.opsonin.biomarker.tmb.file.Lines.Next;
import org.opsonin.biomarker.tmb.file.Unpacked;
import org.opsonin.biomarker.tmb.file.VcfHeader;

/// Counts the variants of one VCF, record by record.
///
/// Lines are taken apart here and not by htsjdk, whose records decode fields nobody asks for;
/// that both see the same is tested.
final class VcfCount {

  private static final int POSITION = 1;

  private final TmbRules rules;
  private final VcfFields fields;
  private final Consequences classes;
  private final Complaints complaints = new Complaints("VCF");
  private final Duplicates duplicates = new Duplicates();
  private long records;

  VcfCount(TmbRules rules, VcfFields fields, Consequences classes) {
    this.rules = rules;
    this.fields = fields;
    this.classes = classes;
  }

  /// Counts in one sample; the caller closes `packed`.
  FileCount count(InputStream packed, Optional<String> asked) throws IOException {
    try {
      return count(Unpacked.of(packed), asked);
    } catch (BrokenFile broken) {
      complaints.ofFile("TMB-003", "the packed file is damaged from its start", "the whole file");
      return FileCount.refused(complaints, false);
    }
  }

  private FileCount count(Unpacked text, Optional<String> asked) throws IOException {
    var lines = new Lines(text);
    Optional<VcfHeader> header = header(lines);
    if (header.isEmpty()) {
      return FileCount.refused(complaints, true);
    }
    Optional<TumourColumn> column = TumourColumn.choose(header.get(), fields, asked);
    if (column.isEmpty()) {
      refuseSample(header.get(), asked);
      return FileCount.refused(complaints, true);
    }
    var variant = new VcfVariant(lines, header.get(), column.get(), fields, classes);
    var told = new Judge.Told(true, variant.tellsConsequences(), variant.tellsFrequencies());
    if (!told.suffices(rules, complaints)) {
      return FileCount.refused(complaints, true);
    }
    var judge = new Judge(rules, classes, told);
    int tumour = column.get().tumour().orElse(-1);
    var tally = new Tally(tumour < 0 ? "" : header.get().samples().get(tumour));
    boolean wholly = read(lines, header.get().columns(), variant, judge, tally);
    if (wholly && text.lacksEndMarker()) {
      complaints.ofFile(
          "TMB-003",
          "the end marker of a block-gzipped file is missing",
          "the whole file, not cut off");
      wholly = false;
    }
    return new FileCount(
        List.of(tally.counts()),
        judge.neverTold(),
        records,
        wholly,
        complaints.listed(),
        complaints.more());
  }

  private void refuseSample(VcfHeader header, Optional<String> asked) {
    int samples = header.samples().size();
    complaints.ofFile(
        "TMB-004",
        asked.isPresent()
            ? "none of the " + samples + " samples has the name asked for"
            : "the file has " + samples + " samples and does not say which is the tumour",
        "the tumour's name as the #CHROM line has it");
  }

  /// The header, up to and including the `#CHROM` line.
  private Optional<VcfHeader> header(Lines lines) throws IOException {
    var collector = new VcfHeader.Collector();
    while (true) {
      Next next = next(lines);
      if (next == Next.TOO_LONG) {
        continue;
      }
      String line = next == Next.END ? "" : lines.text();
      if (lines.number() == 1 && !line.startsWith("##fileformat=VCF")) {
        complaints.atLine("TMB-001", 1, "this is no VCF", "`##fileformat=VCFv4` first");
        return Optional.empty();
      }
      if (line.startsWith("##")) {
        collector.add(line);
      } else if (line.startsWith("#CHROM\t") && lines.columns() >= VcfHeader.FIXED_COLUMNS - 1) {
        var samples = new ArrayList<String>();
        for (int column = VcfHeader.FIXED_COLUMNS; column < lines.columns(); column++) {
          samples.add(lines.text(column));
        }
        return Optional.of(collector.end(samples, lines.columns()));
      } else {
        complaints.atLine(
            "TMB-001",
            Math.max(1, lines.number()),
            "the header has no column line",
            "a line beginning with #CHROM, columns separated by tabs");
        return Optional.empty();
      }
    }
  }

  private static Next next(Lines lines) throws IOException {
    try {
      return lines.next();
    } catch (BrokenFile inHeader) {
      return Next.END;
    }
  }

  /// Reads all records; false if the file breaks off.
  private boolean read(Lines lines, int columns, VcfVariant variant, Judge judge, Tally tally)
      throws IOException {
    try {
      for (Next next = lines.next(); next != Next.END; next = lines.next()) {
        if (next == Next.TOO_LONG) {
          records++;
          complaints.atLine(
              "TMB-006", lines.number(), "the line is too long", Lines.LONGEST + " bytes at most");
          tally.unreadable(lines.number());
        } else if (!lines.isBlank()) {
          records++;
          record(lines, columns, variant, judge, tally);
        }
      }
      return true;
    } catch (BrokenFile broken) {
      complaints.brokenAfter(lines.number());
      return false;
    }
  }

  private void record(Lines lines, int columns, VcfVariant variant, Judge judge, Tally tally) {
    if (!hasColumns(lines, columns)) {
      complaints.atLine(
          "TMB-002",
          lines.number(),
          lines.columns() + " columns",
          columns + " columns separated by tabs, the second a position");
      tally.unreadable(lines.number());
      return;
    }
    int allele = 0;
    int alleles = 1;
    try {
      alleles = variant.nextRecord();
      duplicates.place(lines.bytes(), lines.from(0), lines.to(POSITION));
      for (allele = 1; allele <= alleles; allele++) {
        variant.allele(allele);
        duplicates.variant(variant::name);
        tally.add(judge, variant, lines.number(), duplicates);
      }
    } catch (NumberFormatException unreadable) {
      complaints.atLine(
          "TMB-002",
          lines.number(),
          "an allele, a genotype or a number cannot be read",
          "REF, ALT, FORMAT and INFO as VCF defines them");
      for (int rest = Math.max(1, allele); rest <= alleles; rest++) {
        tally.unreadable(lines.number());
      }
    }
  }

  private static boolean hasColumns(Lines lines, int columns) {
    if (lines.columns() != columns) {
      return false;
    }
    for (int at = lines.from(POSITION); at < lines.to(POSITION); at++) {
      if (lines.bytes()[at] < '0' || lines.bytes()[at] > '9') {
        return false;
      }
    }
    return lines.from(POSITION) < lines.to(POSITION);
  }
}
