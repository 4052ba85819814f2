package org.opsonin.biomarker.tmb.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.biomarker.tmb.file.Bytes;
import org.opsonin.biomarker.tmb.file.VcfHeader;
import org.opsonin.biomarker.tmb.file.Words;

/// The annotation a predictor of consequences (VEP, SnpEff, bcftools) left in INFO: one entry
/// for each allele and transcript, whose fields the header names.
final class Annotation {

  private static final int ABSENT = -1;
  private static final byte[] YES = Bytes.of("YES");
  private static final byte[] ONE = Bytes.of("1");

  private final String field;
  private final int allele;
  private final int alleleNumber;
  private final int consequence;
  private final int picked;
  private final int canonical;
  private final int[] population;
  private final int lastNeeded;
  private final int[] from;
  private final int[] to;
  private final Words words = new Words();
  private final Consequences classes;

  private Annotation(
      String field, List<String> columns, List<String> population, Consequences classes) {
    this.field = field;
    this.classes = classes;
    allele = columns.indexOf("allele");
    alleleNumber = columns.indexOf("allele_num");
    consequence = columns.indexOf("consequence");
    picked = columns.indexOf("pick");
    canonical = columns.indexOf("canonical");
    this.population =
        population.stream()
            .mapToInt(name -> columns.indexOf(name.toLowerCase(Locale.ROOT)))
            .filter(index -> index >= 0)
            .toArray();
    int last = Math.max(Math.max(allele, alleleNumber), Math.max(picked, canonical));
    last = Math.max(last, consequence);
    for (int index : this.population) {
      last = Math.max(last, index);
    }
    lastNeeded = last;
    from = new int[lastNeeded + 1];
    to = new int[lastNeeded + 1];
  }

  /// The annotation a header announces; empty if there is none.
  static Optional<Annotation> of(VcfHeader header, VcfFields fields, Consequences classes) {
    for (String field : fields.names("annotation")) {
      List<String> columns = columns(header.info().getOrDefault(field, ""));
      if (columns.contains("consequence")) {
        return Optional.of(new Annotation(field, columns, fields.annotatedPopulation(), classes));
      }
    }
    return Optional.empty();
  }

  /// Names between bars: `... Format: Allele|Consequence|...` or `'Allele | Annotation | ...'`.
  private static List<String> columns(String description) {
    int bar = description.indexOf('|');
    if (bar < 0) {
      return List.of();
    }
    int before = Math.max(description.lastIndexOf(':', bar), description.lastIndexOf('\'', bar));
    before = Math.max(before, description.lastIndexOf('"', bar));
    var columns = new ArrayList<String>();
    for (String name : description.substring(before + 1).split("\\|", -1)) {
      String plain = name.replace("'", "").replace("\"", "").strip().toLowerCase(Locale.ROOT);
      columns.add(plain.equals("annotation") ? "consequence" : plain);
    }
    return columns;
  }

  String field() {
    return field;
  }

  boolean tellsFrequency() {
    return population.length > 0;
  }

  /// The classes of an allele's consequences as bits.
  ///
  /// @param start first byte of the field's value
  /// @param stop the byte after its last
  /// @param wanted the allele; empty at a site with one only, where every entry is about it
  int consequences(byte[] bytes, int start, int stop, Optional<Allele> wanted, boolean pickedOnly) {
    int every = 0;
    int ofPicked = 0;
    int ofCanonical = 0;
    int at = start;
    while (at < stop) {
      at = entry(bytes, at, stop);
      if (wanted.isEmpty() || isAbout(bytes, wanted.get())) {
        int bits = classes.bitsOf(words.of(bytes, from[consequence], to[consequence]));
        every |= bits;
        ofPicked |= is(bytes, picked, ONE) ? bits : 0;
        ofCanonical |= is(bytes, canonical, YES) ? bits : 0;
      }
    }
    if (!pickedOnly) {
      return every;
    }
    int chosen = ofPicked != 0 ? ofPicked : ofCanonical;
    return chosen != 0 ? chosen : every;
  }

  /// The greatest frequency of an allele over all entries and population fields; `NaN` if none.
  double frequency(byte[] bytes, int start, int stop, Optional<Allele> wanted) {
    double greatest = Double.NaN;
    int at = start;
    while (at < stop) {
      at = entry(bytes, at, stop);
      if (wanted.isEmpty() || isAbout(bytes, wanted.get())) {
        for (int index : population) {
          greatest =
              Math.max(orNothing(greatest), orNothing(greatestOf(bytes, from[index], to[index])));
          greatest = greatest < 0 ? Double.NaN : greatest;
        }
      }
    }
    return greatest;
  }

  private static double orNothing(double value) {
    return Double.isNaN(value) ? -1 : value;
  }

  /// Values of several colocated variants are joined by `&`; older versions put `A:` before each.
  private static double greatestOf(byte[] bytes, int start, int stop) {
    double greatest = Double.NaN;
    int at = start;
    while (at < stop) {
      int end = Bytes.find(bytes, at, stop, '&');
      int colon = Bytes.find(bytes, at, end, ':');
      double value = Bytes.number(bytes, colon < end ? colon + 1 : at, end);
      greatest = Double.isNaN(greatest) || value > greatest ? value : greatest;
      at = end + 1;
    }
    return greatest;
  }

  /// Notes where the fields of one entry lie; answers where the next begins.
  private int entry(byte[] bytes, int start, int stop) {
    int index = 0;
    int begin = start;
    for (int at = start; at < stop; at++) {
      byte next = bytes[at];
      if (next == '|' || next == ',') {
        if (index <= lastNeeded) {
          from[index] = begin;
          to[index] = at;
        }
        index++;
        begin = at + 1;
        if (next == ',') {
          clear(index, at);
          return at + 1;
        }
      }
    }
    if (index <= lastNeeded) {
      from[index] = begin;
      to[index] = stop;
    }
    clear(index + 1, stop);
    return stop;
  }

  private void clear(int index, int at) {
    for (int missing = index; missing <= lastNeeded; missing++) {
      from[missing] = at;
      to[missing] = at;
    }
  }

  private boolean is(byte[] bytes, int index, byte[] word) {
    return index != ABSENT && Bytes.are(bytes, from[index], to[index], word);
  }

  private boolean isAbout(byte[] bytes, Allele wanted) {
    if (alleleNumber != ABSENT) {
      return wanted.number().equals(text(bytes, alleleNumber));
    }
    if (allele == ABSENT) {
      return false;
    }
    String named = text(bytes, allele);
    return wanted.written().equals(named) || wanted.trimmed().equals(named);
  }

  private String text(byte[] bytes, int index) {
    return words.of(bytes, from[index], to[index]);
  }

  /// The ways an annotation may name one allele of several.
  ///
  /// @param number its place in the record, from 1
  /// @param written as the record has it
  /// @param trimmed without the first base, where all alleles share it; `-` for nothing left
  record Allele(String number, String written, String trimmed) {}
}
