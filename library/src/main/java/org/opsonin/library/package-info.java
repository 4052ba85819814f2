/// The information library: articles and a glossary from the knowledge, ready to be checked and
/// shown.
///
/// In: [org.opsonin.knowledge.Knowledge] and the Markdown that ships with it. Out: [Library]. The
/// sub-packages read articles, know words, make pages and measure readability. Knows no server.
@NullMarked
package org.opsonin.library;

import org.jspecify.annotations.NullMarked;
