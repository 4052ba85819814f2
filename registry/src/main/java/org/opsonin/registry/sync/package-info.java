/// Asks ClinicalTrials.gov, or a server that speaks the same API v2, for what changed: start at
/// [Sync].
///
/// In: a query, a day, an address. Out: studies in the registry, and what became of the run.
/// Nothing
/// but the query goes out.
@NullMarked
package org.opsonin.registry.sync;

import org.jspecify.annotations.NullMarked;
