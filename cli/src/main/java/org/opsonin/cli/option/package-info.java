/// Options that several commands have, each with its meaning and its refusal in one place.
///
/// A command takes one up as a picocli mixin.
@NullMarked
package org.opsonin.cli.option;

import org.jspecify.annotations.NullMarked;
