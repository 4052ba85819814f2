package org.opsonin.cli.eval.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opsonin.cli.shell.Versions;
import org.opsonin.toxicity.simulation.SimulationResult;
import org.opsonin.toxicity.simulation.SimulationResult.Background;
import org.opsonin.toxicity.simulation.SimulationResult.Measured;
import org.opsonin.toxicity.simulation.SimulationResult.Share;

/// The figures of a simulation for a machine; names of fields are stable.
final class TriageJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private TriageJson() {}

  static String of(SimulationResult result, long seed) {
    var root = new LinkedHashMap<String, Object>();
    root.put("simulation", TriageText.CAUTION);
    root.put("patients", result.patients());
    root.put("weeks", result.weeks());
    root.put("seed", seed);
    root.put("burdens", result.backgrounds().stream().map(TriageJson::background).toList());
    root.put("software", Versions.software());
    root.put("knowledge", new Versions().getVersion()[1]);
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("writing JSON into memory", impossible);
    }
  }

  private static Map<String, Object> background(Background background) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", background.name());
    fields.put("reports", background.reports());
    fields.put("plainRuleAlerts", background.plainRule());
    fields.put("severe", background.severe());
    fields.put("thresholds", background.sets().stream().map(TriageJson::set).toList());
    return fields;
  }

  private static Map<String, Object> set(Measured set) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", set.thresholds());
    fields.put("alerts", set.alerts());
    fields.put("reds", set.reds());
    fields.put("sensitivityAnyAlert", share(set.anyAlert()));
    fields.put("sensitivityOwnSigns", share(set.ownAlert()));
    fields.put("daysFromSevereQuartiles", set.delayDays());
    fields.put("never", set.never());
    return fields;
  }

  private static Map<String, Object> share(Share share) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("value", share.value());
    fields.put("low", share.low());
    fields.put("high", share.high());
    return fields;
  }
}
