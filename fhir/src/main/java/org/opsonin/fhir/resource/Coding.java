package org.opsonin.fhir.resource;

import java.util.Optional;
import org.opsonin.kernel.Code;

/// One coding of a concept.
///
/// @param code the code in a terminology the engine reads; empty for any other
/// @param system the address as written
/// @param value the code as written, in whatever system
/// @param display the words beside the code
public record Coding(
    Optional<Code> code, String system, Optional<String> value, Optional<String> display) {}
