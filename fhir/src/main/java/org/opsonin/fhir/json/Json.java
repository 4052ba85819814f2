package org.opsonin.fhir.json;

import java.util.List;
import java.util.Map;

/// A JSON value, numbers as written.
public sealed interface Json {

  /// Fields in the order written.
  record Fields(Map<String, Json> byName) implements Json {}

  /// Several values.
  record Items(List<Json> values) implements Json {}

  /// A string.
  record Text(String value) implements Json {}

  /// A number as written, because 9.0 and 9.00 are different reports.
  record Numeral(String digits) implements Json {}

  /// True or false.
  record Flag(boolean value) implements Json {}

  /// An explicit null.
  record Nothing() implements Json {}
}
