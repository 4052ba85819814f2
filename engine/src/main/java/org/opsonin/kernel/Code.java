package org.opsonin.kernel;

/// A code of a terminology, such as SNOMED CT 254637007.
///
/// @param system which terminology
/// @param value the code as the terminology writes it, without a prefix (`3236`, not `HGNC:3236`)
public record Code(CodeSystem system, String value) {}
