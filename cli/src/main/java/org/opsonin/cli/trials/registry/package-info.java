/// Verbs that take studies in: `trials import`, `sync` and `registry`, and `read`, which only shows
/// how a study would be read.
///
/// In: files, a server. Out: the registry on disk, and what was done in words or JSON. Start
/// at [RegistryOption] for where the registry lies.
@NullMarked
package org.opsonin.cli.trials.registry;

import org.jspecify.annotations.NullMarked;
