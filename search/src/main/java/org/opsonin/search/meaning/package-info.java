/// Meaning: texts as vectors that lie close if the texts say similar things.
///
/// In: texts. Out: vectors of length 1. Start at [Meaning]. Runs inside the process, offline; no
/// text leaves the machine.
@NullMarked
package org.opsonin.search.meaning;

import org.jspecify.annotations.NullMarked;
