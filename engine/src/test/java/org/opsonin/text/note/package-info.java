/// Tests of reading notes; every letter is made up.
@NullMarked
package org.opsonin.text.note;

import org.jspecify.annotations.NullMarked;
