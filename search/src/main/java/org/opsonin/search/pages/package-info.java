/// The pages of a site as a search finds them: articles, words of the glossary, products.
///
/// In: [SearchPage]s and names that mean the same, held in memory. Out: [PageHits] with marked
/// sentences and counts. Forgives typing errors, accents and British or American spelling. Knows
/// nothing of trials, which have an index of their own. Start at [PageIndex].
@NullMarked
package org.opsonin.search.pages;

import org.jspecify.annotations.NullMarked;
