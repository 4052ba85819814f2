/// Side effects of immunotherapy: which to think of, and how grave they are by named scales.
///
/// In: findings as recorded. Out: a grade, a score, a prompt or a list of what to think of, always
/// with its scale, edition and source, or what is missing for one. Knows the kinds of rule; the
/// rules are in `knowledge/toxicity`. Start in `ctcae` for a laboratory result, in `pro` for what a
/// patient reports, in `irae` for what is known of each immune-related side effect.
@ApplicationModule(
    displayName = "Toxicity",
    allowedDependencies = {"kernel", "knowledge", "vocabulary"})
@NullMarked
package org.opsonin.toxicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
