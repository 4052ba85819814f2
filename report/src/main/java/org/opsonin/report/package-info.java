/// What a report says, whatever its format: the facts of the chart in groups, the reasons of a
/// verdict without its scaffolding, the sources.
///
/// In: a [org.opsonin.navigator.Navigation] and the problems of its input. Out: words, in an order
/// that does not change from run to run. Start at [Report]; the sub-packages write it as text, HTML
/// and JSON. Knows nothing of files, and never says that a treatment is right for somebody.
@NullMarked
package org.opsonin.report;

import org.jspecify.annotations.NullMarked;
