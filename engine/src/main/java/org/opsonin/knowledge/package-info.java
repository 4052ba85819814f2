/// What is known about treatments, tests and codes: entries read from YAML, each with its source.
///
/// In: [KnowledgeFiles], text with paths. Out: [Knowledge], the entries by kind and id, or a list
/// of problems with file and line. An entry without source, review, jurisdiction, date and
/// certainty
/// is refused. Knows the frame of an entry, not what any kind of entry means. Start at
/// [Knowledge].
@ApplicationModule(displayName = "Knowledge", allowedDependencies = "kernel")
@NullMarked
package org.opsonin.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
