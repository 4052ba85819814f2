package org.opsonin.toxicity.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.PartialDate;
import org.opsonin.knowledge.Entry;

/// What to watch for one person under one regimen, as known on one day.
///
/// @param asOf the day it was made for
/// @param through the day up to which open series are dated
/// @param items what to watch, before, during, after and when a side effect comes
/// @param notes vaccination, pregnancy, late effects and what an emergency team should hear
/// @param signs warning signs, in the order of the knowledge
/// @param withoutRules medicines for which nothing is known here
public record Plan(
    LocalDate asOf,
    LocalDate through,
    Regimen regimen,
    List<Item> items,
    List<Note> notes,
    List<Sign> signs,
    List<Medicine> withoutRules) {

  public Plan {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
    signs = List.copyOf(signs);
    withoutRules = List.copyOf(withoutRules);
  }

  /// One thing to watch in one phase.
  ///
  /// @param scope what narrows it, in words; empty for none
  /// @param event the side effect it belongs to; empty in the other phases
  /// @param acting what the plan goes by, at least one; several where none covers the other
  /// @param seen what the chart has of it; empty for a check
  public record Item(
      Measurement what,
      Phase phase,
      String scope,
      String event,
      List<Acting> acting,
      Optional<Seen> seen) {
    public Item {
      acting = List.copyOf(acting);
    }
  }

  /// What one rule asks for these medicines.
  ///
  /// @param medicines for which it asks it, at least one
  public record Demand(MonitoringRule rule, List<Medicine> medicines, Timing timing) {
    public Demand {
      medicines = List.copyOf(medicines);
    }
  }

  /// A demand the plan goes by, with the less cautious or equal ones it covers.
  public record Acting(Demand demand, List<Demand> alsoSaid) {
    public Acting {
      alsoSaid = List.copyOf(alsoSaid);
    }
  }

  /// What the chart has of a measurement.
  ///
  /// @param complete the latest day on which all of it was there; unknown if some of it never was
  /// @param never analytes without any result
  public record Seen(PartialDate complete, List<Measurement.Analyte> never) {
    public Seen {
      never = List.copyOf(never);
    }
  }

  /// Something to know beside the tests.
  ///
  /// @param topic `vaccination`, `pregnancy`, `late` or `emergency`
  /// @param medicines for which it holds
  /// @param until last day it holds at least, where it is counted from the last dose
  public record Note(
      String topic,
      List<Medicine> medicines,
      Optional<Span> afterLastDose,
      Optional<LocalDate> until,
      Entry entry) {
    public Note {
      medicines = List.copyOf(medicines);
    }

    /// Plain words for a patient.
    public String words() {
      return entry.body().text("words").orElse(entry.claim());
    }
  }

  /// A sign that means: call now.
  ///
  /// @param medicines under which it matters
  public record Sign(List<Medicine> medicines, Entry entry) {
    public Sign {
      medicines = List.copyOf(medicines);
    }

    /// Plain words for a patient.
    public String words() {
      return entry.body().text("words").orElse(entry.claim());
    }
  }

  /// The items of one phase.
  public List<Item> in(Phase phase) {
    return items.stream().filter(item -> item.phase() == phase).toList();
  }

  /// The notes on one topic.
  public List<Note> on(String topic) {
    return notes.stream().filter(note -> note.topic().equals(topic)).toList();
  }
}
