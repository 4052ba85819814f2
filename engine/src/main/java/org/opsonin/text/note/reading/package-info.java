/// One reader a subject: the person, the cancer, its stage and spread, tests, treatments, other
/// illnesses. Each takes a [org.opsonin.text.note.passage.Passage] and adds to
/// [org.opsonin.text.note.passage.Gathered].
@NullMarked
package org.opsonin.text.note.reading;

import org.jspecify.annotations.NullMarked;
