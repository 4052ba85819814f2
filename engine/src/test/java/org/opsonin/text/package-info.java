/// Tests of reading clinical text; every note is made up.
@NullMarked
package org.opsonin.text;

import org.jspecify.annotations.NullMarked;
