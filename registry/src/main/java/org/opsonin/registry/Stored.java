package org.opsonin.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.opsonin.registry.study.StudyReader;
import org.opsonin.trial.Trial;

/// One document as it lies in the store, unpacked when asked; safe to hand to another thread.
public final class Stored {

  private final Database database;
  private final String id;
  private final Optional<LocalDate> asOf;
  private final Packed body;
  private final Optional<Entry.Reading> reading;

  Stored(
      Database database,
      String id,
      Optional<LocalDate> asOf,
      Packed body,
      Optional<Entry.Reading> reading) {
    this.database = database;
    this.id = id;
    this.asOf = asOf;
    this.body = body;
    this.reading = reading;
  }

  public String id() {
    return id;
  }

  /// The day it was retrieved; empty if nobody noted it.
  public Optional<LocalDate> asOf() {
    return asOf;
  }

  /// What the given version worked out from it; empty if that was not done.
  ///
  /// @throws RegistryUnusable if the store is damaged
  public Optional<String> reading(String version) {
    return reading.filter(kept -> kept.version().equals(version)).map(kept -> text(kept.content()));
  }

  /// The study as a trial; only for studies.
  ///
  /// @throws RegistryUnusable if the store is damaged
  public Trial trial() {
    try {
      return StudyReader.readBack(body.content(), asOf);
    } catch (DataFormatException | IllegalStateException broken) {
      throw database.damaged(broken);
    }
  }

  /// The document as text: JSON of a study, or CTML as it was written.
  ///
  /// @throws RegistryUnusable if the store is damaged
  public String text() {
    return text(body);
  }

  private String text(Packed packed) {
    try {
      return packed.text();
    } catch (DataFormatException broken) {
      throw database.damaged(broken);
    }
  }
}
