/// Studies out of files of any shape, into the registry: start at [Importer].
///
/// In: paths of files and folders, perhaps packed. Out: studies in the registry, and an
/// [ImportSummary]. Bounded in memory and time whatever the input.
@NullMarked
package org.opsonin.registry.input;

import org.jspecify.annotations.NullMarked;
