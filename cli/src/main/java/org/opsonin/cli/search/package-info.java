/// What the verbs that search have in common: where indexes and vectors are kept, the progress of a
/// build, and how an answer is written.
@NullMarked
package org.opsonin.cli.search;

import org.jspecify.annotations.NullMarked;
