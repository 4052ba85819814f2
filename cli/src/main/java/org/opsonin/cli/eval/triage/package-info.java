/// `eval triage`: how often triage would alert in made-up patients.
@NullMarked
package org.opsonin.cli.eval.triage;

import org.jspecify.annotations.NullMarked;
