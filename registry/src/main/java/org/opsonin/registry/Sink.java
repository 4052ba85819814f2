package org.opsonin.registry;

import java.util.List;
import java.util.Map;

/// Where documents go that were read: a [Registry], or whoever only wants to look at them.
@FunctionalInterface
public interface Sink {

  /// Takes documents, in the order they were read.
  ///
  /// @param notes about the run; a registry stores them together with the documents
  /// @return what became of them
  Tally put(List<Entry> entries, Map<String, String> notes);
}
