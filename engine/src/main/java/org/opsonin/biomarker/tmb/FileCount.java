package org.opsonin.biomarker.tmb;

import java.util.List;
import java.util.Set;
import org.opsonin.kernel.Problem;

/// What counting one file gave.
///
/// @param samples counts by sample; empty if the file was refused
/// @param neverTold what the rules ask and the whole file does not say
/// @param records lines with variants
/// @param wholly whether the file was read to a proper end
/// @param problems the first hundred
/// @param moreProblems how many more there were
record FileCount(
    List<TmbCounts> samples,
    Set<Step> neverTold,
    long records,
    boolean wholly,
    List<Problem> problems,
    long moreProblems) {

  FileCount {
    samples = List.copyOf(samples);
    problems = List.copyOf(problems);
  }

  static FileCount refused(Complaints complaints, boolean wholly) {
    return new FileCount(List.of(), Set.of(), 0, wholly, complaints.listed(), complaints.more());
  }
}
