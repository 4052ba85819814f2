package org.opsonin.search.words;

import java.util.List;
import java.util.Map;

/// What was understood of a question.
///
/// @param text what is compared by meaning
/// @param words stems with their weights, in the order of the text
/// @param written the first spelling of each stem in the text
/// @param concepts terms of the index for diseases, genes, tests and drugs, with their weights
/// @param tumours the diseases asked for, as concepts; those the text denies are not among them
/// @param brief whether it is a search for something, rather than the story of a patient
/// @param names what was recognised, for a person to read
public record Question(
    String text,
    Map<String, Float> words,
    Map<String, String> written,
    Map<String, Float> concepts,
    List<String> tumours,
    boolean brief,
    Person person,
    List<String> names) {}
