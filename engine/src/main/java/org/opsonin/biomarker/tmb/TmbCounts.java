package org.opsonin.biomarker.tmb;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many variants of one sample were read, counted and left out, and why.
///
/// `read` is the sum of `counted`, `unjudged` and all that is excluded. A site with two alternative
/// alleles is two variants.
///
/// @param sample its name in the file; empty if the file names none
/// @param unjudged variants that may or may not count, for want of something the rules ask
/// @param excluded variants left out, by the first step each failed
/// @param open unjudged variants by what each lacks; one may lack several things
/// @param unjudgedLines the first hundred of them: line and what is missing
public record TmbCounts(
    String sample,
    long read,
    long counted,
    long unjudged,
    Map<Step, Long> excluded,
    Map<Step, Long> open,
    List<String> unjudgedLines) {

  public TmbCounts {
    excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
    open = Collections.unmodifiableMap(new TreeMap<>(open));
    unjudgedLines = List.copyOf(unjudgedLines);
  }
}
