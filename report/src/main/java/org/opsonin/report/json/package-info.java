/// A report as JSON, described in `docs/report-schema.md`. Start at [JsonReport].
@NullMarked
package org.opsonin.report.json;

import org.jspecify.annotations.NullMarked;
