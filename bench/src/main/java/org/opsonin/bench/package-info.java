/// Benchmarks, one class a question. Figures are for comparing within one run: the machines vary.
@NullMarked
package org.opsonin.bench;

import org.jspecify.annotations.NullMarked;
