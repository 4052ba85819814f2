/// Words of a text as small numbers, and names as paths of them.
@NullMarked
package org.opsonin.trial.eligibility.grammar.token;

import org.jspecify.annotations.NullMarked;
