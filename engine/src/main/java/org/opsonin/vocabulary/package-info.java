/// What codes and words in a chart mean: tumour types, drugs, conditions, genes, markers, analytes.
///
/// In: [org.opsonin.knowledge.Knowledge]. Out: [Vocabulary], which turns a code or a name into the
/// id the rest of the engine uses, and knows which id is a kind of which. Knows nothing of
/// patients.
@ApplicationModule(
    displayName = "Vocabulary",
    allowedDependencies = {"kernel", "knowledge"})
@NullMarked
package org.opsonin.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
