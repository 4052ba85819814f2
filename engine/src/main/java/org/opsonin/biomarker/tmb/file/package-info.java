/// Variant files as bytes: unpacking, lines, columns and numbers, without a text made of what
/// nobody asks for.
///
/// In: a stream. Out: [Lines], one row at a time, and [VcfHeader]. Knows the two formats, not
/// what is counted in them.
@NullMarked
package org.opsonin.biomarker.tmb.file;

import org.jspecify.annotations.NullMarked;
