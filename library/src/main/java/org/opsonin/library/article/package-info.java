/// Articles: Markdown with a head in YAML.
///
/// In: text with its path. Out: [Article]s, and a [org.opsonin.kernel.Problem] for whatever in them
/// is not as it should be. Start at [ArticleReader]; [Markdown] says what a text may hold.
@NullMarked
package org.opsonin.library.article;

import org.jspecify.annotations.NullMarked;
