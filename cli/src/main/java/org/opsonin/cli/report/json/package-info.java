/// A report as JSON, described in `docs/report-schema.md`. Start at [JsonReport].
@NullMarked
package org.opsonin.cli.report.json;

import org.jspecify.annotations.NullMarked;
