package org.opsonin.trial.ctml.matchminer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.trial.ctml.Ctml;
import org.opsonin.trial.ctml.CtmlTrial;
import org.opsonin.trial.ctml.Reporter;
import org.opsonin.trial.ctml.tree.Tree;
import org.opsonin.trial.ctml.tree.TreeReader;

/// Made-up trials and samples, written in short YAML.
final class Made {

  static final TumourNames NAMES = TumourNames.of(Knowledge.load());
  static final Options ALL = new Options(true, true, LocalDate.of(2024, 2, 29));

  private Made() {}

  /// An open trial with one arm.
  static CtmlTrial trial(String match) {
    return whole(
        """
        {protocol_no: 77-001, _summary: {status: [{value: open to accrual}]},
         treatment_list: {step: [{arm: [{match: %s}]}]}}
        """
            .formatted(match));
  }

  static CtmlTrial whole(String text) {
    return Ctml.read("trial.yaml", "---\n" + text).trials().getFirst();
  }

  /// Samples by id, each with its clinical fields and its genomic documents.
  static Samples samples(Map<String, String> clinical, Map<String, List<String>> genomic) {
    var people = new ArrayList<Tree>();
    var findings = new ArrayList<Tree>();
    clinical.forEach(
        (id, fields) ->
            people.add(tree("{_id: %1$s, SAMPLE_ID: %1$s, %2$s}".formatted(id, fields))));
    genomic.forEach(
        (id, documents) ->
            documents.forEach(
                fields -> findings.add(tree("{CLINICAL_ID: %s, %s}".formatted(id, fields)))));
    var problems = new ArrayList<Problem>();
    var reporter = new Reporter("samples", problems::add);
    return Samples.of(people, reporter, findings, reporter);
  }

  static Tree tree(String yaml) {
    return new TreeReader("made", problem -> {}).read("---\n" + yaml).getFirst();
  }

  static Set<String> matching(CtmlTrial trial, Samples samples, Options options) {
    return new MatchMinerSemantics(NAMES).match(trial, samples, options).reasons().keySet();
  }
}
