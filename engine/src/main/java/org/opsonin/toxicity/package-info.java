/// Side effects of immunotherapy: how grave they are, by named scales.
///
/// In: findings as recorded. Out: a grade, a score or a prompt, always with its scale, edition and
/// source, or what is missing for one. Knows the kinds of rule; the rules are in
/// `knowledge/toxicity`. Start in `ctcae` for a laboratory result and in `pro` for what a patient
/// reports.
@ApplicationModule(
    displayName = "Toxicity",
    allowedDependencies = {"kernel", "knowledge"})
@NullMarked
package org.opsonin.toxicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
