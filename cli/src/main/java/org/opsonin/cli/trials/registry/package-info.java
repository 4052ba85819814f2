/// Verbs about the registry itself: `trials import`, `sync` and `registry`.
///
/// In: files, a server. Out: the registry on disk, and what was done in words or JSON. Start
/// at [RegistryOption] for where the registry lies.
@NullMarked
package org.opsonin.cli.trials.registry;

import org.jspecify.annotations.NullMarked;
