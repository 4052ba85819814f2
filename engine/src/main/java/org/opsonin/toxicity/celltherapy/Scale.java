package org.opsonin.toxicity.celltherapy;

/// The scales of cell therapy.
public enum Scale {
  /// Cytokine release syndrome.
  CRS,
  /// Neurotoxicity.
  ICANS,
  /// The bedside test of thinking.
  ICE,
  /// A prompt to think of an HLH-like syndrome.
  IECHS,
  /// Low neutrophils and platelets over time.
  ICAHT,
  /// Risk of low counts, before lymphodepletion.
  HEMATOTOX,
  /// Stress of the vessels, by laboratory values.
  EASIX
}
