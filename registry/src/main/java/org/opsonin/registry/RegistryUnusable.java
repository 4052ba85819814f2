package org.opsonin.registry;

import java.io.Serial;

/// The registry's files cannot be used; the message says why and what to do, in words for a person.
public final class RegistryUnusable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /// What stands in the way.
  public enum Why {
    /// another run is writing
    BUSY,
    /// its content is broken
    DAMAGED,
    /// it is something else, or of a newer program
    FOREIGN,
    /// the disk or its rights
    DISK
  }

  private final Why why;

  public RegistryUnusable(Why why, String message, Throwable cause) {
    super(message, cause);
    this.why = why;
  }

  public RegistryUnusable(Why why, String message) {
    super(message);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
