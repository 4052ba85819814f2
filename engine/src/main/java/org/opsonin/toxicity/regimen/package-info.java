/// Which class of regimen drugs make together: PD-1 alone, with CTLA-4, CAR T cells and so on.
///
/// In: names of products or drugs. Out: [RegimenClass]. The classes are entries of kind
/// `regimen-class`; which drug belongs to which drug class is the vocabulary's. Start at
/// [RegimenClasses].
@NullMarked
package org.opsonin.toxicity.regimen;

import org.jspecify.annotations.NullMarked;
