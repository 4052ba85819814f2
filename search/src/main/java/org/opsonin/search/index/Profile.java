package org.opsonin.search.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.opsonin.search.Field;
import org.opsonin.search.words.Expansion;

/// Which words and names stand in which parts of a document, kept with it: to say why it was found,
/// and to learn the words of the best hits.
final class Profile {

  /// Most different terms kept of a document.
  static final int MOST_TERMS = 4_000;

  private static final List<Field> FIELDS = List.of(Field.values());

  private final Map<String, Entry> entries;

  private Profile(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /// One term of a document.
  ///
  /// @param count how often it occurs, weighted by part
  /// @param fields where
  record Entry(int count, Set<Field> fields) {}

  /// Collects the terms of a document.
  static final class Builder {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    void add(String term, Field field) {
      Entry entry = entries.get(term);
      if (entry == null) {
        if (entries.size() < MOST_TERMS) {
          entries.put(term, new Entry(field.weight(), EnumSet.of(field)));
        }
      } else {
        entry.fields().add(field);
        entries.put(term, new Entry(entry.count() + field.weight(), entry.fields()));
      }
    }

    Profile build() {
      return new Profile(entries);
    }
  }

  Map<String, Entry> entries() {
    return entries;
  }

  /// The weighted counts of the words, as the index takes them.
  Map<String, Integer> words() {
    return counts(false);
  }

  /// The weighted counts of the names, as the index takes them.
  Map<String, Integer> names() {
    return counts(true);
  }

  private Map<String, Integer> counts(boolean names) {
    var counts = new LinkedHashMap<String, Integer>();
    entries.forEach(
        (term, entry) -> {
          if (Expansion.isName(term) == names) {
            counts.put(term, entry.count());
          }
        });
    return counts;
  }

  BytesRef write() {
    try (var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes)) {
      out.writeShort(entries.size());
      for (var each : entries.entrySet()) {
        out.writeUTF(each.getKey());
        out.writeInt(each.getValue().count());
        int bits = 0;
        for (Field field : each.getValue().fields()) {
          bits |= 1 << FIELDS.indexOf(field);
        }
        out.writeByte(bits);
      }
      return new BytesRef(bytes.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
  }

  /// Reads what [#write()] wrote.
  ///
  /// @throws IOException if the bytes are damaged
  static Profile read(BytesRef bytes) throws IOException {
    try (var in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      int count = in.readUnsignedShort();
      var entries = new LinkedHashMap<String, Entry>(count * 2);
      for (int at = 0; at < count; at++) {
        String term = in.readUTF();
        int frequency = in.readInt();
        entries.put(term, new Entry(frequency, fields(in.readUnsignedByte())));
      }
      return new Profile(entries);
    }
  }

  private static Set<Field> fields(int bits) {
    var fields = EnumSet.noneOf(Field.class);
    for (Field field : FIELDS) {
      if ((bits & 1 << FIELDS.indexOf(field)) != 0) {
        fields.add(field);
      }
    }
    return fields;
  }

  /// The parts a term stands in; empty if it stands nowhere.
  Set<Field> partsWith(String term) {
    Entry entry = entries.get(term);
    return entry == null ? Set.of() : entry.fields();
  }
}
