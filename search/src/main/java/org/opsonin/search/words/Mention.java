package org.opsonin.search.words;

/// A name of the vocabulary found in a text.
///
/// @param concept kind and id, such as `tumour/NSCLC`
/// @param start first UTF-16 offset
/// @param end offset after the last character
/// @param denied whether the text denies it ("no lymphoma")
public record Mention(String concept, int start, int end, boolean denied) {}
