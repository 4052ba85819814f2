/// The few values every part of the engine shares: read [Truth] first, then [Quantity] and
/// [Problem].
///
/// Knows nothing of patients, criteria or files.
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
@NullMarked
package org.opsonin.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
