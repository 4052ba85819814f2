package org.opsonin.cli.grade.irae;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.cli.shell.Versions;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.toxicity.irae.Clue.Weighed;
import org.opsonin.toxicity.irae.Emergency;
import org.opsonin.toxicity.irae.Incidence.Rate;
import org.opsonin.toxicity.irae.Incidence.Share;
import org.opsonin.toxicity.irae.Irae;
import org.opsonin.toxicity.irae.Onset;
import org.opsonin.toxicity.irae.WorkUp.Alternative;
import org.opsonin.toxicity.irae.WorkUp.LabTest;
import org.opsonin.toxicity.irae.WorkUp.Test;
import org.opsonin.toxicity.irae.differential.Candidate;
import org.opsonin.toxicity.irae.differential.Presentation;
import org.opsonin.toxicity.irae.differential.Thoughts;
import org.opsonin.toxicity.regimen.RegimenClass;

/// Writes what to think of as one JSON object a line; names of fields are stable.
final class IraeJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final IraeKnowledge known;
  private final String software = Versions.software();

  IraeJson(IraeKnowledge known) {
    this.known = known;
  }

  String line(long number, IraeLine.Read read, Optional<Thoughts> thoughts) {
    var root = new LinkedHashMap<String, Object>();
    root.put("line", number);
    read.id().ifPresent(id -> root.put("id", id));
    if (read.presentation().isPresent() && thoughts.isPresent()) {
      put(root, read.presentation().get(), thoughts.get());
    }
    root.put("problems", read.problems().stream().map(IraeJson::problem).toList());
    root.put("software", software);
    root.put("knowledge", known.knowledge().version());
    root.put("asOf", known.knowledge().asOf());
    root.put("review", known.rules().entry().review().words());
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps and texts can be written", impossible);
    }
  }

  private void put(Map<String, Object> root, Presentation presentation, Thoughts thoughts) {
    Optional<RegimenClass> regimen = presentation.regimenClass();
    root.put("regimenClass", regimen.map(RegimenClass::id).orElse("unknown"));
    regimen
        .map(RegimenClass::note)
        .filter(note -> !note.isEmpty())
        .ifPresent(note -> root.put("regimenNote", note));
    List<String> alarms = known.alarms().raisedBy(presentation).stream().map(Entry::claim).toList();
    boolean isEmergency = thoughts.isEmergency() || !alarms.isEmpty();
    root.put("emergency", isEmergency);
    if (isEmergency) {
      root.put("advice", known.rules().emergencyAdvice());
    }
    root.put("warningSigns", alarms);
    var candidates = new ArrayList<Map<String, Object>>();
    for (Candidate candidate : thoughts.candidates()) {
      candidates.add(candidate(candidates.size() + 1, candidate, presentation.regimenId()));
    }
    root.put("candidates", candidates);
    root.put("overlaps", thoughts.overlaps().stream().map(IraeJson::together).toList());
    root.put("nothingFound", thoughts.nothingFound().stream().map(Irae::id).toList());
    var notes = new ArrayList<String>();
    regimen.map(RegimenClass::note).filter(note -> !note.isEmpty()).ifPresent(notes::add);
    notes.addAll(known.rules().always());
    notes.add(known.rules().late());
    root.put("notes", notes);
  }

  private Map<String, Object> candidate(int rank, Candidate candidate, Optional<String> regimen) {
    Irae irae = candidate.irae();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rank", rank);
    fields.put("irae", irae.id());
    fields.put("name", irae.name());
    fields.put("weight", candidate.weight());
    fields.put("emergency", emergencies(candidate.emergencies()));
    fields.put("fits", clues(candidate.matches()));
    fields.put("doesNotFit", clues(candidate.contradicted()));
    fields.put("unknown", clues(candidate.unknown()));
    fields.put("warningSignsNotAsked", emergencies(candidate.notAsked()));
    fields.put("onset", onset(candidate));
    fields.put("incidence", incidence(irae, regimen));
    fields.put("alternatives", irae.workUp().alternatives().stream().map(IraeJson::of).toList());
    fields.put("tests", tests(candidate.labsToDo(), irae.workUp().tests()));
    fields.put("certainty", irae.entry().certainty().name());
    fields.put("source", known.knowledge().documentOf(irae.entry()));
    fields.put("review", irae.entry().review().words());
    return fields;
  }

  private List<String> emergencies(List<Emergency> emergencies) {
    return emergencies.stream().map(known.iraes()::words).toList();
  }

  private List<String> clues(List<Weighed> clues) {
    return clues.stream().map(one -> known.iraes().words(one.clue())).toList();
  }

  private static Map<String, Object> onset(Candidate candidate) {
    Onset onset = candidate.irae().onset();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("fit", candidate.onset().name());
    fields.put("words", candidate.onset().words());
    fields.put("certainty", onset.evidence().certainty().name());
    return fields;
  }

  /// The figures for the class; all of them where it has none.
  private static List<Map<String, Object>> incidence(Irae irae, Optional<String> regimen) {
    var own = new LinkedHashSet<Rate>();
    regimen.ifPresent(id -> own.addAll(irae.incidence().ratesOf(id)));
    List<Rate> shown = own.isEmpty() ? irae.incidence().rates() : List.copyOf(own);
    return shown.stream().map(IraeJson::rate).toList();
  }

  private static Map<String, Object> rate(Rate rate) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("regimen", rate.regimen());
    putText(fields, "of", rate.of());
    rate.any().map(Share::words).ifPresent(words -> fields.put("any", words));
    rate.grade3().map(Share::words).ifPresent(words -> fields.put("grade3", words));
    putText(fields, "words", rate.words());
    putText(fields, "note", rate.note());
    fields.put("certainty", rate.certainty().name());
    return fields;
  }

  private static void putText(Map<String, Object> fields, String key, String text) {
    if (!text.isEmpty()) {
      fields.put(key, text);
    }
  }

  private static Map<String, Object> of(Alternative alternative) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", alternative.cause().words());
    fields.put("words", alternative.words());
    fields.put("tests", alternative.tests());
    return fields;
  }

  private static List<Map<String, Object>> tests(List<LabTest> labs, List<Test> tests) {
    var all = new ArrayList<Map<String, Object>>();
    for (LabTest lab : labs) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("test", lab.name());
      fields.put("loinc", lab.loinc());
      putText(fields, "tells", lab.why());
      all.add(fields);
    }
    for (Test test : tests) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("test", test.test());
      fields.put("tells", test.tells());
      all.add(fields);
    }
    return all;
  }

  private static Map<String, Object> together(Thoughts.Together together) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("overlap", together.overlap().id());
    fields.put("name", together.overlap().name());
    fields.put("words", together.overlap().together());
    fields.put("thoughtOf", together.thoughtOf().id());
    var lookFor = new ArrayList<Map<String, Object>>();
    for (Irae irae : together.lookFor()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("irae", irae.id());
      one.put("name", irae.name());
      one.put("tests", tests(irae.workUp().labs(), irae.workUp().tests()));
      lookFor.add(one);
    }
    fields.put("lookFor", lookFor);
    return fields;
  }

  private static Map<String, Object> problem(Problem problem) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("code", problem.code());
    fields.put("where", problem.where());
    fields.put("found", problem.found());
    fields.put("expected", problem.expected());
    return fields;
  }
}
