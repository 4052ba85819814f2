/// Trials as registries publish them: read from files or over the network, kept on disk.
///
/// In: studies of ClinicalTrials.gov's API v2 and trials in CTML, as files or pages of the
/// registry's
/// server. Out: [org.opsonin.trial.Trial]s from a store that survives a kill, and a list of
/// whatever
/// was refused. Start at [Registry]; `input` reads files, `sync` asks the registry, `study` knows
/// the
/// layout of one study. Knows nothing of charts: nothing about a person ever goes out.
@NullMarked
package org.opsonin.registry;

import org.jspecify.annotations.NullMarked;
