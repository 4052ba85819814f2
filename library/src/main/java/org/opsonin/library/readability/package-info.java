/// How many years of school it takes to read a text.
///
/// In: plain text in blocks. Out: counts and the grades made from them. Start at [Prose]; the
/// formulas stand at [Readability].
@NullMarked
package org.opsonin.library.readability;

import org.jspecify.annotations.NullMarked;
