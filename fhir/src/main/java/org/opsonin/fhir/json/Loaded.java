package org.opsonin.fhir.json;

import java.util.Optional;

/// One resource as it lay in its document.
///
/// @param type a type of FHIR R4
/// @param place position and type, `Bundle.entry[17] (Observation)`; never an id
/// @param fullUrl address the Bundle gives it
/// @param content the resource
public record Loaded(String type, String place, Optional<String> fullUrl, Element content) {}
