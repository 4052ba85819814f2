package org.opsonin.cli.shell;

import java.io.Serial;

/// Something the user typed cannot be used; the message says what and how to mend it, and may
/// repeat what was typed, never what a file holds.
public final class UsageException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }
}
