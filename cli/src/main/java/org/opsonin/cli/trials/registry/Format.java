package org.opsonin.cli.trials.registry;

/// How a result is printed.
enum Format {
  text,
  json
}
