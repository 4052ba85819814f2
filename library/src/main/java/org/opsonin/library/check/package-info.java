/// Whether the library is as it promises to be: easy to read, every number with its source, links
/// that lead somewhere, reviews that are not overdue.
///
/// In: [org.opsonin.library.Library]. Out: problems with file and line, and a row of the table of
/// readability for each article. Start at [org.opsonin.library.check.LibraryCheck].
@NullMarked
package org.opsonin.library.check;

import org.jspecify.annotations.NullMarked;
