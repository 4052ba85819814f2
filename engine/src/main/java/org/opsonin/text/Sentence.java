package org.opsonin.text;

/// A stretch of tokens that says one thing, with the part of the note it stands in.
///
/// @param firstToken first of its [Tokens], after a bullet or number
/// @param endToken token after its last; above `firstToken`
/// @param section which part of the note
/// @param heading whether it is a heading itself
public record Sentence(int firstToken, int endToken, Section section, boolean heading) {

  /// First offset in the text.
  public int start(Tokens tokens) {
    return tokens.start(firstToken);
  }

  /// Offset after the last character.
  public int end(Tokens tokens) {
    return tokens.end(endToken - 1);
  }

  /// Whether a token lies in it.
  public boolean contains(int token) {
    return token >= firstToken && token < endToken;
  }

  /// A part of a clinical note, by its heading.
  public enum Section {
    NONE,
    DIAGNOSIS,
    PRESENT,
    ONCOLOGY,
    PAST,
    MEDICATION,
    ALLERGY,
    FAMILY,
    SOCIAL,
    SYSTEMS,
    EXAMINATION,
    RESULT,
    IMAGING,
    PATHOLOGY,
    ASSESSMENT,
    PLAN
  }
}
