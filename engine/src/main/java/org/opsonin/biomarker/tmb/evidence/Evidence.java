package org.opsonin.biomarker.tmb.evidence;

import java.util.List;
import org.opsonin.kernel.Truth;

/// What a file says of one variant in one tumour; every answer is worked out only when asked for.
///
/// A number that is not there is `NaN`.
public interface Evidence {

  /// Whether every word the caller's filters left is one of `accepted`; unknown if they were not
  /// applied.
  Truth passed(List<String> accepted);

  /// What kind of change it is.
  Shape shape();

  /// Whether the tumour sample has the variant at all.
  Truth carried();

  /// Not met if the file marks it as inherited or its normal sample has it.
  Truth somatic();

  /// Reads at the position in the tumour.
  double depth();

  /// Reads with the variant in the tumour.
  double altReads();

  /// Share of reads with the variant, 0 to 1.
  double fraction();

  /// The classes of its consequences as bits of [Consequences]; 0 if the file says nothing of it.
  int consequences(boolean pickedTranscriptOnly);

  /// Greatest frequency any database gives, 0 to 1; `NaN` if none knows the variant.
  double populationFrequency();

  /// What kind of change an alternative allele is.
  enum Shape {
    SUBSTITUTION,
    INDEL,
    /// None, symbolic, a breakend or a spanning deletion.
    OTHER
  }
}
