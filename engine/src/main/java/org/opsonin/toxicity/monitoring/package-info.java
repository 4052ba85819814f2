/// What to watch before, during and after a therapy, as a dated plan.
///
/// In: a chart, the medicines of a regimen with the days that are known, and the day it is looked
/// at. Out: a [Plan]. A date that does not follow from what is known is never invented: the item
/// then says what would date it. Start at [Monitoring].
@NullMarked
package org.opsonin.toxicity.monitoring;

import org.jspecify.annotations.NullMarked;
