package org.opsonin.biomarker;

import org.opsonin.criteria.Explanation;
import org.opsonin.therapy.Option;

/// One question about a biomarker that one label asks, with the chart's answer.
///
/// @param subject id of the marker or gene
/// @param answer the leaf of the label's criterion, explained
record Demand(String subject, Explanation answer, Option option) {}
