/// Writes a report as a part of the site: in its frame, its style and its language.
///
/// In: a [org.opsonin.report.Report]. Out: HTML in which every text of a chart is escaped. The
/// words
/// of the interface are in the language of the page; the sentences of the engine exist in English
/// and are marked so. Start at [ReportArticle].
@NullMarked
package org.opsonin.server.report.page;

import org.jspecify.annotations.NullMarked;
