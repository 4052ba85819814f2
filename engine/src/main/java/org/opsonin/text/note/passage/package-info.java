/// A note cut into passages, with the knowledge's words for letters and a place for what is found.
@NullMarked
package org.opsonin.text.note.passage;

import org.jspecify.annotations.NullMarked;
