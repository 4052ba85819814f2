package org.opsonin.toxicity.ctcae;

/// Which way a result is abnormal.
public enum Direction {
  HIGH,
  LOW
}
