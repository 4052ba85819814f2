/// Clinical text: sentences, words, concepts of the vocabulary, negation, history, family, numbers
/// with units.
///
/// In: text a person wrote. Out: mentions with their spans; from a note, facts of a chart.
@ApplicationModule(
    displayName = "Text",
    allowedDependencies = {"kernel", "knowledge", "vocabulary", "chart"})
@NullMarked
package org.opsonin.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
