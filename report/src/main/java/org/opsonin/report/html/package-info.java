/// A report as one HTML file without anything outside it: for a phone, a screen and paper. Start at
/// [HtmlReport].
@NullMarked
package org.opsonin.report.html;

import org.jspecify.annotations.NullMarked;
