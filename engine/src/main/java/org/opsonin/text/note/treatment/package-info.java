/// What a note says was given, is given or was not: start at [TreatmentReader].
@NullMarked
package org.opsonin.text.note.treatment;

import org.jspecify.annotations.NullMarked;
