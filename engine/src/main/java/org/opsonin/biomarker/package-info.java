/// What is known of a tumour's biomarkers for immunotherapy, what it means, what to test next.
///
/// In: a chart and the options weighed for it. Out: [Biomarkers], one finding a marker or gene that
/// bears on the cancer. Start there. The sub-package `tmb` counts mutations in VCF and MAF files.
@ApplicationModule(
    displayName = "Biomarkers",
    allowedDependencies = {
      "kernel",
      "knowledge",
      "vocabulary",
      "chart",
      "criteria",
      "wording",
      "therapy"
    })
@NullMarked
package org.opsonin.biomarker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
