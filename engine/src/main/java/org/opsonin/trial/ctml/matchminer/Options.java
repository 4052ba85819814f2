package org.opsonin.trial.ctml.matchminer;

import java.time.LocalDate;

/// How a run is asked for.
///
/// @param onDeceased whether samples of people who died are matched
/// @param onClosed whether closed trials and suspended parts of trials are matched
/// @param ageReference the day ages are counted on
public record Options(boolean onDeceased, boolean onClosed, LocalDate ageReference) {}
