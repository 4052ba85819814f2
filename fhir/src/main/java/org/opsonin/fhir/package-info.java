/// FHIR R4, mCODE and genomics reporting, read into charts.
///
/// In: JSON, one document or one a line, perhaps compressed. Out: [ReadChart], a chart with every
/// problem found on the way and how much of it was understood. Start at [ChartReader]. Codes
/// decide,
/// words are a marked fallback, and what is not understood is reported and left out, never guessed.
/// Knows nothing of treatments or trials.
@NullMarked
package org.opsonin.fhir;

import org.jspecify.annotations.NullMarked;
