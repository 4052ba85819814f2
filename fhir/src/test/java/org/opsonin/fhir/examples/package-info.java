/// The example charts under `examples/`: that they are FHIR, and that each report says what its
/// story says.
@NullMarked
package org.opsonin.fhir.examples;

import org.jspecify.annotations.NullMarked;
