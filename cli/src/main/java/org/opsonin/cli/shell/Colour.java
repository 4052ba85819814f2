package org.opsonin.cli.shell;

import java.util.Locale;

/// When a report for the terminal has colour.
public enum Colour {
  ALWAYS,
  NEVER,
  AUTO;

  /// Whether output is in colour.
  ///
  /// @param toTerminal whether a person reads the output directly
  public boolean isOn(Shell shell, boolean toTerminal) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> toTerminal && !shell.refusesColour();
    };
  }

  /// As one types it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
