package org.opsonin.biomarker.tmb;

/// What is asked of a variant before it counts, in the order it is asked.
///
/// A variant that fails is listed under the first step it fails; one that fails none but leaves
/// some open is listed under every step it leaves open.
public enum Step {
  READABLE("unreadable", "the line cannot be read", "the line cannot be read"),
  FILTER("filter", "did not pass the caller's filters", "no filter result"),
  SMALL_VARIANT(
      "not-small",
      "symbolic, breakend, spanning deletion or no alternative allele",
      "kind of variant not clear"),
  INDEL("indel", "insertion or deletion, which these rules leave out", "kind of variant not clear"),
  CARRIED(
      "not-in-tumour",
      "not called in the tumour sample",
      "no genotype or reads for the tumour sample"),
  SOMATIC(
      "germline",
      "marked as inherited or called in the normal sample",
      "somatic or inherited not said"),
  DEPTH("depth", "read depth below the minimum", "no read depth"),
  ALT_READS(
      "alt-reads",
      "fewer reads with the variant than the minimum",
      "no count of reads with the variant"),
  FRACTION("fraction", "variant fraction below the minimum", "no variant fraction"),
  CONSEQUENCE("consequence", "consequence that these rules do not count", "no clear consequence"),
  POPULATION(
      "population", "more frequent in the population than the maximum", "no population frequency"),
  DUPLICATE("duplicate", "the same variant a second time", "the same variant a second time");

  private final String id;
  private final String excluded;
  private final String open;

  Step(String id, String excluded, String open) {
    this.id = id;
    this.excluded = excluded;
    this.open = open;
  }

  /// Short name for machines.
  public String id() {
    return id;
  }

  /// Why a variant that fails here is not counted.
  public String excluded() {
    return excluded;
  }

  /// What is missing where it cannot be judged here.
  public String open() {
    return open;
  }
}
