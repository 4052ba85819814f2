package org.opsonin.cli.trials;

/// A study's number and its eligibility text.
///
/// @param nctId as published; empty if the study has none
/// @param eligibility exactly as published; empty if the study has none
record StudyText(String nctId, String eligibility) {}
