/// The `biomarkers` command: mutations per megabase of a file of variants.
@NullMarked
package org.opsonin.cli.tmb;

import org.jspecify.annotations.NullMarked;
