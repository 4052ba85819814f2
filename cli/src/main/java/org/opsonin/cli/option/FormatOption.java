package org.opsonin.cli.option;

import picocli.CommandLine.Option;

/// `--format`: text or JSON.
public final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "how to print it (default: ${DEFAULT-VALUE})")
  private Format format = Format.text;

  public Format chosen() {
    return format;
  }
}
