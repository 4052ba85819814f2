package org.opsonin.registry.input;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Which studies a run has read; at most 12 MB for registry numbers, however many there are.
public final class Seen {

  private static final Pattern NUMBER = Pattern.compile("NCT\\d{8}");

  /// Numbers of other kinds are remembered up to here.
  private static final int MOST_OTHERS = 500_000;

  private final BitSet numbers = new BitSet();
  private final Set<String> others = new HashSet<>();

  /// Whether it is the first time, as far as is remembered.
  public boolean add(String id) {
    if (NUMBER.matcher(id).matches()) {
      int number = Integer.parseInt(id, 3, id.length(), 10);
      boolean isNew = !numbers.get(number);
      numbers.set(number);
      return isNew;
    }
    return others.size() >= MOST_OTHERS ? !others.contains(id) : others.add(id);
  }
}
