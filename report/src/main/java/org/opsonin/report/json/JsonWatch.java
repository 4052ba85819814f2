package org.opsonin.report.json;

import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.navigator.Navigation.Watch;
import org.opsonin.report.WatchWords;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Phase;
import org.opsonin.toxicity.monitoring.Plan;

/// Writes, shortly, what to watch; `opsonin monitor` has it in full.
record JsonWatch(Json json, JsonFacts facts) {

  void underWay(Optional<Plan> plan) {
    if (plan.isPresent()) {
      json.object("underWay", () -> plan(plan.get()));
    } else {
      json.text("underWay", Optional.empty());
    }
  }

  void options(List<Watch> watches) {
    json.array(
        "watch",
        watches,
        watch ->
            json.object(
                () -> {
                  json.texts(
                      "options",
                      watch.options().stream().map(option -> option.indication().id()).toList());
                  plan(watch.plan());
                }));
  }

  private void plan(Plan plan) {
    json.texts("medicines", plan.regimen().medicines().stream().map(Medicine::id).toList());
    json.texts("before", WatchWords.brief(plan, Phase.BEFORE));
    json.texts("during", WatchWords.brief(plan, Phase.DURING));
    json.texts("after", WatchWords.brief(plan, Phase.AFTER));
    json.texts("callAtOnce", WatchWords.signs(plan));
    json.array("sources", WatchWords.entries(plan), this::source);
  }

  private void source(Entry entry) {
    json.object(() -> facts.citation(entry));
  }
}
