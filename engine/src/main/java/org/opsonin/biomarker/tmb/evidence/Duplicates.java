package org.opsonin.biomarker.tmb.evidence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/// Notices a variant that is listed again at the same place, as merged call sets do.
///
/// Looks at runs of neighbouring lines only: sorted files have repeats there, and memory stays
/// bounded.
public final class Duplicates {

  private static final int MOST_AT_ONE_PLACE = 10_000;

  private byte[] place = new byte[64];
  private int length = -1;
  private final Set<String> seen = new HashSet<>();
  private Supplier<String> variant = () -> "";

  /// Goes to the place of the next line: the bytes from `from` up to but excluding `to`.
  public void place(byte[] bytes, int from, int to) {
    if (to - from == length && Arrays.equals(place, 0, length, bytes, from, to)) {
      return;
    }
    length = to - from;
    if (length > place.length) {
      place = new byte[2 * length];
    }
    System.arraycopy(bytes, from, place, 0, length);
    seen.clear();
  }

  /// Says how to name the variant at this place that is judged next.
  public void variant(Supplier<String> name) {
    variant = name;
  }

  /// Whether it was there before; asked only of a variant that fails nothing else.
  public boolean isRepeated() {
    return seen.size() < MOST_AT_ONE_PLACE && !seen.add(variant.get());
  }
}
