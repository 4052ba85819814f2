/// Made-up patients in shorthand, and the examples that indications and starter trials carry.
///
/// Start at [ExampleChart]. Used by tests, by `knowledge check` and by benchmarks; no result for a
/// real chart depends on it.
@ApplicationModule(
    displayName = "Examples",
    allowedDependencies = {
      "kernel",
      "knowledge",
      "vocabulary",
      "chart",
      "criteria",
      "therapy",
      "navigator",
      "trial"
    })
@NullMarked
package org.opsonin.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
