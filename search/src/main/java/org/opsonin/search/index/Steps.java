package org.opsonin.search.index;

/// Hears how far a long piece of work has got.
@FunctionalInterface
public interface Steps {

  /// Nobody listens.
  Steps SILENT = (what, done, total) -> {};

  /// Hears of a step.
  ///
  /// @param what in words, such as `indexing`
  /// @param done how many so far
  /// @param total how many in all; never below `done`
  void at(String what, long done, long total);
}
