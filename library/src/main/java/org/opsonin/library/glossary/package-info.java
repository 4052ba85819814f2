/// The glossary: what a word means, in words a worried person can read.
///
/// In: the entries of kind `glossary`. Out: [org.opsonin.library.glossary.Glossary]. A term has the
/// same slug in every language.
@NullMarked
package org.opsonin.library.glossary;

import org.jspecify.annotations.NullMarked;
