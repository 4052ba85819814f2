/// Made-up patients under checkpoint inhibitors, to see how often triage would call.
///
/// A model on published incidences and on stated assumptions; it knows nothing of any real person
/// and shows no benefit. It never takes part in triage itself. Start with [TriageSimulation].
@NullMarked
package org.opsonin.toxicity.simulation;

import org.jspecify.annotations.NullMarked;
