package org.opsonin.registry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.opsonin.kernel.PartialDate;
import org.opsonin.registry.study.StudyReading;
import org.opsonin.registry.study.StudyWriter;
import org.opsonin.trial.Trial;

/// One document made ready for the store; making it is most of the work and needs no lock.
///
/// @param updated last update by its registry, which decides between two versions
/// @param asOf day of retrieval; empty if nobody noted it
/// @param body the content, packed
/// @param reading what was made of it beside, if anything
public record Entry(
    Kind kind,
    String id,
    PartialDate updated,
    Optional<LocalDate> asOf,
    Packed body,
    Optional<Reading> reading) {

  /// What a document is.
  public enum Kind {
    STUDY(0),
    CTML(1);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /// As it stands in the database.
    int number() {
      return number;
    }
  }

  /// Something worked out from a study and kept beside it, such as its criteria.
  ///
  /// @param version of what worked it out; another version's result is worked out anew
  /// @param content its own business
  public record Reading(String version, Packed content) {

    /// The content as text.
    ///
    /// @throws IllegalStateException if it was damaged on the disk
    public String text() {
      try {
        return content.text();
      } catch (DataFormatException damaged) {
        throw new IllegalStateException("a packed reading is damaged", damaged);
      }
    }
  }

  /// A study, without reading.
  public static Entry of(Trial trial) {
    return of(trial, Optional.empty());
  }

  public static Entry of(Trial trial, Optional<Reading> reading) {
    byte[] content = StudyWriter.write(trial);
    return new Entry(
        Kind.STUDY, trial.id(), trial.updated(), trial.asOf(), Packed.of(content), reading);
  }

  /// A trial in CTML.
  public static Entry of(StudyReading.Ctml ctml, Optional<LocalDate> asOf) {
    byte[] content = ctml.text().getBytes(StandardCharsets.UTF_8);
    return new Entry(
        Kind.CTML, ctml.id(), ctml.updated(), asOf, Packed.of(content), Optional.empty());
  }

  /// Bytes it takes on the disk, roughly.
  public int size() {
    return body.bytes().length + reading.map(kept -> kept.content().bytes().length).orElse(0);
  }
}
