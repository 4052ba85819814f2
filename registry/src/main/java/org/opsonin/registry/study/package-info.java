/// One study as a registry publishes it, read and written.
///
/// In: the JSON of one study in the layout of ClinicalTrials.gov's API v2, or one trial in
/// MatchMiner's CTML. Out: [StudyReading]: a trial with everything doubtful listed, the CTML
/// document, or why it was refused. Start at [StudyReader]. Opens no file.
@NullMarked
package org.opsonin.registry.study;

import org.jspecify.annotations.NullMarked;
