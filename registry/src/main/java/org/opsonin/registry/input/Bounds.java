package org.opsonin.registry.input;

/// How much of everything is taken, so that no input takes all memory or all time.
///
/// @param studyBytes longest study
/// @param safeBytes how far any packed file may expand
/// @param expansion how many times its size a packed file may expand beyond that; text packs some
///     ten-fold, a bomb a thousand-fold
/// @param entries most entries of a zip
public record Bounds(int studyBytes, long safeBytes, int expansion, int entries) {

  public static final Bounds USUAL = new Bounds(16 << 20, 64 << 20, 400, 2_000_000);
}
