package org.opsonin.biomarker.tmb.evidence;

/// What kind of change an alternative allele is.
public enum Shape {
  SUBSTITUTION,
  INDEL,
  /// None, symbolic, a breakend or a spanning deletion.
  OTHER
}
