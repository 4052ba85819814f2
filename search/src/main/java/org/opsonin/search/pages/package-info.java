/// Finds pages of the site: articles, words of the glossary, treatments, trials.
///
/// In: [PageDocument]s, once. Out: hits with a snippet, by words, with room for slips of the pen.
/// Start at [PageIndex]. Keeps no question.
@NullMarked
package org.opsonin.search.pages;

import org.jspecify.annotations.NullMarked;
