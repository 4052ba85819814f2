package org.opsonin.text;

/// A place in a text where a thing of the vocabulary is named.
///
/// @param start first UTF-16 offset
/// @param end offset after the last character
/// @param firstToken first of its [Tokens]
/// @param endToken token after its last
/// @param kind which part of the vocabulary `id` belongs to
/// @param id of the vocabulary; for a marker's value `msi-mmr/msi-h`, for an organ the noun
public record Mention(int start, int end, int firstToken, int endToken, Kind kind, String id) {

  /// Which part of the vocabulary a mention belongs to.
  public enum Kind {
    TUMOUR,
    DRUG,
    DRUG_CLASS,
    METASTASIS,
    CONDITION,
    GENE,
    VARIANT,
    MARKER,
    MARKER_VALUE,
    ANALYTE,
    ORGAN,
    STATEMENT
  }

  /// The part of a marker's value id before the stroke, or the whole id.
  public String subject() {
    int stroke = id.indexOf('/');
    return stroke < 0 ? id : id.substring(0, stroke);
  }

  /// The part of a marker's value id after the stroke; empty for other kinds.
  public String value() {
    int stroke = id.indexOf('/');
    return stroke < 0 ? "" : id.substring(stroke + 1);
  }

  /// The words of the text.
  public String in(String text) {
    return text.substring(start, end);
  }
}
