/// What to watch under a therapy, dated: as a page, as JSON, as a calendar and as a wallet card.
/// Start at [MonitorCommand] and [CardCommand].
@NullMarked
package org.opsonin.cli.monitor;

import org.jspecify.annotations.NullMarked;
