package org.opsonin.cli.monitor;

/// How a wallet card is written. Lower case, as one types it.
enum CardFormat {
  html,
  pdf
}
