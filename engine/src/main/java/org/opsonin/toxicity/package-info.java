/// Side effects of immunotherapy: which to think of, how grave they are by named scales, what to
/// watch.
///
/// In: findings as recorded, and the therapy. Out: a grade, a score, a prompt, a list of what to
/// think of or a dated plan, always with its scale, edition and source, or what is missing for one.
/// Knows the kinds of rule; the rules are in `knowledge/toxicity`. Start in `ctcae` for a
/// laboratory result, in `pro` for what a patient reports, in `irae` for what is known of each
/// immune-related
/// side effect, in `monitoring` for plans.
@ApplicationModule(
    displayName = "Toxicity",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"kernel", "knowledge", "vocabulary", "chart"})
@NullMarked
package org.opsonin.toxicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
