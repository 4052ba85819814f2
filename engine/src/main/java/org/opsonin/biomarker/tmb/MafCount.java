package org.opsonin.biomarker.tmb;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.biomarker.tmb.evidence.Consequences;
import org.opsonin.biomarker.tmb.evidence.Duplicates;
import org.opsonin.biomarker.tmb.evidence.MafFields;
import org.opsonin.biomarker.tmb.evidence.MafVariant;
import org.opsonin.biomarker.tmb.file.BrokenFile;
import org.opsonin.biomarker.tmb.file.Bytes;
import org.opsonin.biomarker.tmb.file.Lines;
import org.opsonin.biomarker.tmb.file.Lines.Next;
import org.opsonin.biomarker.tmb.file.Unpacked;
import org.opsonin.biomarker.tmb.file.Words;

/// Counts the variants of one MAF, for every sample in it or for one.
final class MafCount {

  /// More samples than any study has; beyond it a file is refused rather than memory filled.
  private static final int MOST_SAMPLES = 200_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final TmbRules rules;
  private final MafFields fields;
  private final Consequences classes;
  private final Complaints complaints = new Complaints("MAF");
  private final Duplicates duplicates = new Duplicates();
  private final Words names = new Words();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private long records;

  MafCount(TmbRules rules, MafFields fields, Consequences classes) {
    this.rules = rules;
    this.fields = fields;
    this.classes = classes;
  }

  /// Counts in one sample, or in each if none is named; the caller closes `packed`.
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
    Optional<List<String>> columns = header(lines);
    if (columns.isEmpty()) {
      return FileCount.refused(complaints, true);
    }
    var variant = new MafVariant(lines, columns.get(), fields, classes);
    var told =
        new Judge.Told(
            variant.tellsFilters(), variant.tellsConsequences(), variant.tellsFrequencies());
    if (!told.suffices(rules, complaints)) {
      return FileCount.refused(complaints, true);
    }
    var judge = new Judge(rules, classes, told);
    boolean wholly = read(lines, columns.get(), variant, judge, asked);
    if (wholly && text.lacksEndMarker()) {
      complaints.ofFile(
          "TMB-003",
          "the end marker of a block-gzipped file is missing",
          "the whole file, not cut off");
      wholly = false;
    }
    if (asked.isPresent() && tallies.isEmpty()) {
      complaints.ofFile(
          "TMB-004", "no line is about the sample asked for", "a Tumor_Sample_Barcode");
    }
    return new FileCount(
        tallies.values().stream().map(Tally::counts).toList(),
        judge.neverTold(),
        records,
        wholly,
        complaints.listed(),
        complaints.more());
  }

  /// The column names: the first line that is no comment.
  private Optional<List<String>> header(Lines lines) throws IOException {
    try {
      for (Next next = lines.next(); next != Next.END; next = lines.next()) {
        if (next == Next.LINE && !lines.isBlank() && !lines.beginsWith('#')) {
          var columns = new ArrayList<String>();
          for (int column = 0; column < lines.columns(); column++) {
            columns.add(lines.text(column).replace(BYTE_ORDER_MARK, ""));
          }
          return hasNeeded(columns) ? Optional.of(columns) : refuse(lines.number());
        }
      }
    } catch (BrokenFile inHeader) {
      complaints.ofFile("TMB-003", "the packed file is damaged at its start", "the whole file");
      return Optional.empty();
    }
    return refuse(Math.max(1, lines.number()));
  }

  private boolean hasNeeded(List<String> columns) {
    return List.of("sample", "chromosome", "start").stream()
        .allMatch(key -> fields.column(key, columns) >= 0);
  }

  private Optional<List<String>> refuse(long line) {
    complaints.atLine(
        "TMB-001",
        line,
        "this is no MAF",
        "a line of column names with Tumor_Sample_Barcode, Chromosome and Start_Position, separated by tabs");
    return Optional.empty();
  }

  /// Reads all lines; false if the file breaks off.
  private boolean read(
      Lines lines, List<String> columns, MafVariant variant, Judge judge, Optional<String> asked)
      throws IOException {
    var place =
        new Place(
            columns.size(),
            fields.column("sample", columns),
            fields.column("chromosome", columns),
            fields.column("start", columns));
    try {
      for (Next next = lines.next(); next != Next.END; next = lines.next()) {
        if (next == Next.TOO_LONG) {
          records++;
          complaints.atLine(
              "TMB-006", lines.number(), "the line is too long", Lines.LONGEST + " bytes at most");
        } else if (!lines.isBlank() && !lines.beginsWith('#')) {
          records++;
          line(lines, place, variant, judge, asked);
        }
      }
      return true;
    } catch (BrokenFile broken) {
      complaints.brokenAfter(lines.number());
      return false;
    }
  }

  private void line(
      Lines lines, Place place, MafVariant variant, Judge judge, Optional<String> asked) {
    if (lines.columns() != place.columns()) {
      complaints.atLine(
          "TMB-002",
          lines.number(),
          lines.columns() + " columns",
          place.columns() + " columns, as the header");
      return;
    }
    String name = names.of(lines.bytes(), lines.from(place.sample()), lines.to(place.sample()));
    if (asked.isPresent() && !asked.get().equals(name)) {
      return;
    }
    Optional<Tally> tally = tally(name, lines.number());
    if (tally.isEmpty()) {
      return;
    }
    try {
      byte[] here = place.of(lines);
      duplicates.place(here, 0, here.length);
      duplicates.variant(variant::name);
      tally.get().add(judge, variant, lines.number(), duplicates);
    } catch (NumberFormatException unreadable) {
      complaints.atLine(
          "TMB-002",
          lines.number(),
          "a number cannot be read",
          "numbers, or nothing where there are none");
      tally.get().unreadable(lines.number());
    }
  }

  private Optional<Tally> tally(String name, long line) {
    if (name.isBlank() || (tallies.size() >= MOST_SAMPLES && !tallies.containsKey(name))) {
      complaints.atLine(
          "TMB-002",
          line,
          "no sample name, or too many samples",
          MOST_SAMPLES + " samples at most");
      return Optional.empty();
    }
    return Optional.of(tallies.computeIfAbsent(name, Tally::new));
  }

  /// Where the columns lie that name a variant's place.
  private record Place(int columns, int sample, int chromosome, int start) {

    byte[] of(Lines lines) {
      return Bytes.of(
          lines.text(sample) + '\t' + lines.text(chromosome) + '\t' + lines.text(start));
    }
  }
}
