/// Tumour mutational burden counted from a file of variants: start at [Tmb].
///
/// In: a VCF or MAF as a stream, named rules, and how many bases were read. Out: a [TmbReport],
/// which always says by what rules it counted, what it left out and why, what it could not
/// judge, and that the number is not the result of an approved test. Streams: memory does not
/// grow with the file. Knows no threshold and no list of terms; those are
/// `knowledge/biomarker/tmb-rules`.
@NullMarked
package org.opsonin.biomarker.tmb;

import org.jspecify.annotations.NullMarked;
