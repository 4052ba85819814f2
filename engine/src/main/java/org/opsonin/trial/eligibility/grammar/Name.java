package org.opsonin.trial.eligibility.grammar;

/// One way to write a thing of the vocabulary.
///
/// @param category what kind of thing, such as `condition`; patterns ask for it as `<condition>`
/// @param id id in the vocabulary
/// @param text the name
/// @param capitalsOnly whether the name is also a common word, so that it counts only in capitals
public record Name(String category, String id, String text, boolean capitalsOnly) {}
