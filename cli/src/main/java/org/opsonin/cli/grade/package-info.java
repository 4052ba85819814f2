/// How grave a side effect is: one command a scale.
@NullMarked
package org.opsonin.cli.grade;

import org.jspecify.annotations.NullMarked;
