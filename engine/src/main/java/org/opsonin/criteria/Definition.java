package org.opsonin.criteria;

/// A named idea such as `metastatic`, with what shows it and what rules it out.
///
/// @param id as criteria name it
/// @param name for a clinician
/// @param ask what to ask for where it is unknown
/// @param met what shows it
/// @param notMet what rules it out
/// @param latestWins whether, where the chart shows both, the later evidence counts: a cancer that
///     was stage II and has spread is metastatic. Otherwise both together are a conflict
/// @param asksTerms whether its terms say best what is missing: of EGFR and ALK, the one not tested
/// @param mayChange whether it can come to be true for this patient
public record Definition(
    String id,
    String name,
    String ask,
    Criterion met,
    Criterion notMet,
    boolean latestWins,
    boolean asksTerms,
    boolean mayChange) {}
