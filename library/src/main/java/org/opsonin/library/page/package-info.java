/// Articles as web pages: HTML, the sources it cites, the terms it uses.
///
/// In: [org.opsonin.library.Library]. Out: [org.opsonin.library.page.Page], made once when a
/// program
/// starts. Start at [org.opsonin.library.page.PageMaker]. Writes no script, no style and no link to
/// another host but the sources'.
@NullMarked
package org.opsonin.library.page;

import org.jspecify.annotations.NullMarked;
