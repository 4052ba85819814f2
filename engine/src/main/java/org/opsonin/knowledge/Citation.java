package org.opsonin.knowledge;

import java.time.LocalDate;

/// Where a claim was read.
///
/// @param document id of an entry of kind `source`
/// @param section where in the document; empty if it has no parts
/// @param retrieved the day somebody read it
public record Citation(String document, String section, LocalDate retrieved) {}
