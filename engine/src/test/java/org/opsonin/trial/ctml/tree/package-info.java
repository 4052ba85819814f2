/// Tests of reading JSON and YAML.
@NullMarked
package org.opsonin.trial.ctml.tree;

import org.jspecify.annotations.NullMarked;
