package org.opsonin.fhir.gene;

import java.util.Set;
import org.opsonin.kernel.Truth;

/// One thing a text says of one or several genes.
///
/// @param genes the genes it is about, never empty
/// @param question what was asked; empty in a report
/// @param words the clause itself
/// @param presence met: found; not met: looked for and not found; unknown: no result
/// @param joined whether two genes are written as one, `EML4-ALK`
record GeneClause(
    Set<String> genes, String question, String words, Truth presence, boolean joined) {}
