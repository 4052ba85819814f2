/// One patient as recorded: facts, each with the place it came from and its date.
///
/// Start at [Chart], then [Fact]. A chart holds what was written and nothing that was not: what is
/// absent is unknown, and only an explicit finding of absence is a fact about absence. Knows
/// nothing
/// of FHIR, criteria, treatments or trials.
@ApplicationModule(displayName = "Chart", allowedDependencies = "kernel")
@NullMarked
package org.opsonin.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
