package org.opsonin.cli;

import java.io.Serial;

/// Something the user typed cannot be used; the message says what and how to mend it, and may
/// repeat what was typed, never what a file holds.
final class UsageException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
