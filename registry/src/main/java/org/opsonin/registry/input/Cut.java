package org.opsonin.registry.input;

/// One value cut out of a document, whole or not.
sealed interface Cut {

  /// First line of the value in its document, from 1.
  long line();

  /// Which value of the document, from 1.
  long ordinal();

  /// A value with balanced brackets.
  final class Whole implements Cut {

    private final byte[] json;
    private final long line;
    private final long ordinal;

    Whole(byte[] json, long line, long ordinal) {
      this.json = json;
      this.line = line;
      this.ordinal = ordinal;
    }

    /// The bytes, UTF-8 if the document was.
    byte[] json() {
      return json;
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public long ordinal() {
      return ordinal;
    }
  }

  /// A value that cannot be read.
  record Broken(Fault fault, long line, long ordinal) implements Cut {}

  /// What is wrong with a value as a whole.
  enum Fault {
    /// no object
    NO_OBJECT,
    /// ends before its brackets are closed
    UNCLOSED,
    TOO_LARGE,
    TOO_DEEP
  }
}
