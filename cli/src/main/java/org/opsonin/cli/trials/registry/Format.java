package org.opsonin.cli.trials.registry;

/// How a result is printed.
public enum Format {
  text,
  json
}
