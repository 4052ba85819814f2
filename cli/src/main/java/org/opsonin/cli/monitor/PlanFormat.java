package org.opsonin.cli.monitor;

/// How a plan is written. Lower case, as one types it.
enum PlanFormat {
  text,
  json,
  ical
}
