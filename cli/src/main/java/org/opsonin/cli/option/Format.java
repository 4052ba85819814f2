package org.opsonin.cli.option;

/// How a result is printed: for a person, or for a machine. Lower case, as one types it.
public enum Format {
  text,
  json
}
