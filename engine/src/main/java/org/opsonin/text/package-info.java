/// Clinical text: sentences, words, names of the vocabulary, negation, history, family, numbers
/// with
/// units.
///
/// In: text a person wrote. Out: where it names what, what it says of it, and which numbers it
/// gives. Start at [Tokens]; [Sentences] cuts them, [Lexicon] finds [Mention]s, [Measures] find
/// [Measure]s and [Assertions] tell what a sentence says of a mention. All of them are linear in
/// the
/// text, keep UTF-16 offsets of the original and are safe for several threads. The package `note`
/// reads a chart from a letter. Which words do what is in `knowledge/reading/word-*.yaml`.
@ApplicationModule(
    displayName = "Text",
    allowedDependencies = {"kernel", "knowledge", "vocabulary", "chart"})
@NullMarked
package org.opsonin.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
