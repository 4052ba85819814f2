package org.opsonin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opsonin.kernel.PartialDate;
import org.opsonin.registry.RegistryUnusable.Why;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Intervention;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;
import org.opsonin.trial.Trial;

class RegistryTest {

  @TempDir Path folder;

  private static Trial trial(int number, String title) {
    return new Trial(
        Studies.id(number),
        title,
        Optional.of("In full"),
        Recruitment.SUSPENDED,
        List.of(Phase.EARLY_PHASE1, Phase.PHASE4),
        Optional.of("INTERVENTIONAL"),
        List.of("A", "B"),
        List.of("k"),
        List.of(new Intervention(Optional.of("DRUG"), "x", List.of("y", "z"))),
        Optional.of("S &amp; <b>T</b>"),
        "sum",
        "desc",
        new Admission(
            Optional.of("female"),
            Optional.of(Period.ofMonths(6)),
            Optional.of(Period.ofDays(400)),
            Optional.of(false)),
        " text \n\t&lt; \ud83d\ude00 ",
        List.of(
            new Site(
                Optional.of("F"),
                Optional.of("C"),
                Optional.empty(),
                "Chile",
                Optional.of(new Site.Point(-33.5, 70.123456789)),
                Recruitment.RECRUITING),
            new Site(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Peru",
                Optional.empty(),
                Recruitment.UNKNOWN)),
        OptionalInt.of(12),
        PartialDate.parse("2020-02").orElseThrow(),
        PartialDate.parse("2026-01-01").orElseThrow(),
        Optional.of(Studies.TODAY));
  }

  @Test
  void givesBackWhatWasPutIn() {
    Trial trial = trial(1, "A title &amp; more");
    try (Registry registry = Registry.openToWrite(folder)) {
      registry.put(List.of(Entry.of(trial)));

      assertThat(registry.get("nct00000001 ")).contains(trial);
      assertThat(registry.get("NCT00000002")).isEmpty();
      assertThat(registry.asOf()).contains(Studies.TODAY);
    }
  }

  @Test
  void changesItsStampExactlyWhenItsContentChanges() {
    try (Registry registry = Registry.openToWrite(folder)) {
      String empty = registry.stamp();
      registry.put(List.of(Entry.of(trial(1, "one"))));
      String one = registry.stamp();
      assertThat(registry.put(List.of(Entry.of(trial(1, "one"))))).isEqualTo(new Tally(0, 0, 1, 0));
      assertThat(registry.stamp()).isEqualTo(one).isNotEqualTo(empty);

      assertThat(registry.put(List.of(Entry.of(trial(1, "other")))))
          .isEqualTo(new Tally(0, 1, 0, 0));
      assertThat(registry.stamp()).isNotEqualTo(one);
    }
  }

  @Test
  void keepsWhatWasWorkedOutUntilAnotherVersionDoesItAnew() {
    try (Registry registry = Registry.openToWrite(folder)) {
      var first = new Entry.Reading("1", Packed.of("read by one"));
      var second = new Entry.Reading("2", Packed.of("read by two"));
      registry.put(List.of(Entry.of(trial(1, "one"), Optional.of(first))));
      registry.put(List.of(Entry.of(trial(1, "one"))));
      Stored stored = registry.find(Entry.Kind.STUDY, "NCT00000001").orElseThrow();
      assertThat(stored.reading("1")).contains("read by one");
      assertThat(stored.reading("2")).isEmpty();

      registry.put(List.of(Entry.of(trial(1, "one"), Optional.of(second))));
      assertThat(registry.find(Entry.Kind.STUDY, "NCT00000001").orElseThrow().reading("2"))
          .contains("read by two");

      registry.put(List.of(Entry.of(trial(1, "other"))));
      assertThat(registry.find(Entry.Kind.STUDY, "NCT00000001").orElseThrow().reading("2"))
          .as("of the text before")
          .isEmpty();
    }
  }

  @Test
  void isForThisUserAlone() throws IOException {
    Path mine = folder.resolve("deep/registry");
    Registry.openToWrite(mine).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
        .isEqualTo("rwx------");
  }

  @Test
  void hasOneWriterAndReadersBeside() {
    try (Registry writer = Registry.openToWrite(folder)) {
      writer.put(List.of(Entry.of(trial(1, "one"))));
      assertThatThrownBy(() -> Registry.openToWrite(folder))
          .isInstanceOfSatisfying(
              RegistryUnusable.class, unusable -> assertThat(unusable.why()).isEqualTo(Why.BUSY))
          .hasMessageContaining("another run");
      try (Registry reader = Registry.openToRead(folder).orElseThrow();
          var before = reader.all(Entry.Kind.STUDY)) {
        var each = before.iterator();
        assertThat(each.next().id()).isEqualTo("NCT00000001");
        writer.put(List.of(Entry.of(trial(2, "two"))));
        assertThat(each.hasNext()).as("one state, whatever is written meanwhile").isFalse();
      }
      try (Registry reader = Registry.openToRead(folder).orElseThrow()) {
        assertThat(reader.size()).isEqualTo(2);
      }
    }
    Registry.openToWrite(folder).close();
  }

  @Test
  void isNothingBeforeTheFirstImport() throws IOException {
    assertThat(Registry.openToRead(folder.resolve("none"))).isEmpty();
    Files.createFile(folder.resolve("registry.db"));
    assertThat(Registry.openToRead(folder)).as("killed at its creation").isEmpty();
    Registry.openToWrite(folder).close();
    assertThat(Registry.openToRead(folder).orElseThrow().size()).isZero();
  }

  @Test
  void storesAllOfABatchOrNothing() {
    try (Registry registry = Registry.openToWrite(folder)) {
      registry.put(List.of(Entry.of(trial(1, "one"))));
      var entries = new java.util.ArrayList<Entry>(List.of(Entry.of(trial(2, "two"))));
      var broken =
          new java.util.AbstractList<Entry>() {
            @Override
            public Entry get(int index) {
              if (index == 0) {
                return entries.getFirst();
              }
              throw new IllegalStateException("bug");
            }

            @Override
            public int size() {
              return 2;
            }
          };

      assertThatThrownBy(() -> registry.put(broken)).isInstanceOf(IllegalStateException.class);
      assertThat(registry.size()).isEqualTo(1);
      registry.put(entries, Map.of("how far", "here"));
      assertThat(registry.note("how far")).contains("here");
      registry.put(List.of(), Map.of("how far", ""));
      assertThat(registry.note("how far")).isEmpty();
    }
  }

  @Test
  void refusesWhatIsNoRegistry() throws IOException {
    Files.writeString(folder.resolve("registry.db"), "this is no database, but it is long enough");
    for (var open : List.<Runnable>of(this::read, this::write)) {
      assertThatThrownBy(open::run)
          .isInstanceOfSatisfying(
              RegistryUnusable.class, unusable -> assertThat(unusable.why()).isEqualTo(Why.DAMAGED))
          .hasMessageContaining("registry.db")
          .hasMessageContaining("import again");
    }
    assertThat(Files.readString(folder.resolve("registry.db"))).startsWith("this is no database");
  }

  private void read() {
    Registry.openToRead(folder).ifPresent(Registry::close);
  }

  private void write() {
    Registry.openToWrite(folder).close();
  }

  @Test
  void saysThatItIsDamagedWhereverThatIs() throws IOException {
    try (Registry registry = Registry.openToWrite(folder)) {
      registry.put(
          IntStream.rangeClosed(1, 300)
              .mapToObj(number -> Entry.of(trial(number, "title " + number)))
              .toList());
    }
    Path file = folder.resolve("registry.db");
    long size = Files.size(file);
    byte[] whole = Files.readAllBytes(file);
    int noticed = 0;
    for (long at = 0; at < size; at += size / 40) {
      Files.write(file, whole);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.allocate(600), at);
      }
      try (Registry registry = Registry.openToRead(folder).orElseThrow()) {
        registry.check();
      } catch (RegistryUnusable unusable) {
        noticed++;
        assertThat(unusable).hasMessageContaining("registry.db");
      } catch (java.util.NoSuchElementException blank) {
        noticed++;
      }
    }
    assertThat(noticed).isGreaterThan(35);
  }

  @Test
  void putsImportedTrialsInThePlaceOfStarterTrials() {
    try (Registry registry = Registry.openToWrite(folder)) {
      registry.put(List.of(Entry.of(trial(1, "imported"))));
      var trials =
          new Trials(Optional.of(registry), List.of(trial(1, "starter"), trial(2, "starter")));

      assertThat(trials.get("nct00000001").orElseThrow().trial().title()).isEqualTo("imported");
      assertThat(trials.get("NCT00000002").orElseThrow().isImported()).isFalse();
      try (var all = trials.all()) {
        assertThat(all.map(found -> found.trial().title())).containsExactly("imported", "starter");
      }
      assertThat(new Trials(Optional.empty(), List.of(trial(2, "starter"))).get("NCT00000002"))
          .isPresent();
    }
  }

  @Test
  void notesALaterDayOfTheSameContent() {
    try (Registry registry = Registry.openToWrite(folder)) {
      registry.put(List.of(Entry.of(trial(1, "one"))));
      Trial later = trial(1, "one");
      LocalDate tomorrow = Studies.TODAY.plusDays(1);
      Entry entry = Entry.of(later);
      registry.put(
          List.of(
              new Entry(
                  entry.kind(),
                  entry.id(),
                  entry.updated(),
                  Optional.of(tomorrow),
                  entry.body(),
                  Optional.empty())));

      assertThat(registry.get("NCT00000001").orElseThrow().asOf()).contains(tomorrow);
    }
  }
}
