package org.opsonin.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsonin.registry.Entry.Kind;
import org.opsonin.registry.RegistryUnusable.Why;
import org.opsonin.trial.Trial;

/// Trials kept in a folder: one writer at a time, readers beside it.
///
/// What [#put] returned for is on the disk, whatever happens next. One instance is for one thread;
/// open several.
public final class Registry implements Sink, AutoCloseable {

  private static final String COLUMNS =
      "SELECT id, as_of, body, reading_version, reading FROM entry";

  private final Path folder;
  private final Database database;
  private final @Nullable FileChannel lock;

  private Registry(Path folder, Database database, @Nullable FileChannel lock) {
    this.folder = folder;
    this.database = database;
    this.lock = lock;
  }

  /// Opens the folder's registry to write, creating what is missing, for this user alone.
  ///
  /// @throws RegistryUnusable if another run writes to it, or it is damaged
  public static Registry openToWrite(Path folder) {
    FileChannel lock = lock(folder);
    try {
      return new Registry(folder, Database.toWrite(folder.resolve(Database.FILE)), lock);
    } catch (RegistryUnusable unusable) {
      release(lock);
      throw unusable;
    }
  }

  /// Opens the folder's registry to read; empty if there is none yet.
  ///
  /// @throws RegistryUnusable if it is damaged
  public static Optional<Registry> openToRead(Path folder) {
    Path file = folder.resolve(Database.FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Database database = Database.toRead(file);
    if (database.isBlank()) {
      database.close();
      return Optional.empty();
    }
    return Optional.of(new Registry(folder, database, null));
  }

  private static FileChannel lock(Path folder) {
    try {
      createFolder(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("writer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        @Nullable FileLock held = channel.tryLock();
        if (held != null) {
          return channel;
        }
      } catch (OverlappingFileLockException heldByUs) {
        // the same answer as for another process
      }
      channel.close();
      throw new RegistryUnusable(
          Why.BUSY, folder + " is being written by another run; wait until it ends");
    } catch (IOException unwritable) {
      throw new RegistryUnusable(
          Why.DISK, folder + " cannot be written; name another folder with --registry", unwritable);
    }
  }

  private static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static void release(@Nullable FileChannel lock) {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException unclosed) {
        throw new RegistryUnusable(
            Why.DISK, "the lock of the registry cannot be given back", unclosed);
      }
    }
  }

  /// Where it lies.
  public Path folder() {
    return folder;
  }

  /// Stores entries, all or none, and says what became of them. A version replaces another unless
  /// it
  /// is surely older; one with a date of update is not replaced by one without.
  public Tally put(List<Entry> entries) {
    return put(entries, Map.of());
  }

  /// Stores entries together with notes about the run, such as how far it came.
  ///
  /// @param notes value by key; an empty value takes the note away
  @Override
  public Tally put(List<Entry> entries, Map<String, String> notes) {
    var tally = new Tally[] {Tally.NONE};
    database.inTransaction(
        () -> {
          try (var writing = new Writing(database.connection())) {
            for (Entry entry : entries) {
              tally[0] = tally[0].plus(writing.put(entry));
            }
            for (Map.Entry<String, String> note : notes.entrySet()) {
              writing.note(note.getKey(), note.getValue());
            }
            if (tally[0].fresh() + tally[0].changed() > 0) {
              writing.countVersion();
            }
          }
        });
    return tally[0];
  }

  /// A study by its registry number; empty if it is not here.
  public Optional<Trial> get(String id) {
    return find(Kind.STUDY, id).map(Stored::trial);
  }

  /// A document by kind and number; empty if it is not here.
  public Optional<Stored> find(Kind kind, String id) {
    try (PreparedStatement query =
        database.connection().prepareStatement(COLUMNS + " WHERE kind = ? AND id = ?")) {
      query.setInt(1, kind.number());
      query.setString(2, id.strip().toUpperCase(Locale.ROOT));
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(Rows.stored(database, row)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /// Every study, by number; close the stream.
  public Stream<Trial> trials() {
    return all(Kind.STUDY).map(Stored::trial);
  }

  /// Every document of a kind, by number, packed as it lies, so that unpacking can be shared among
  /// threads; close the stream. It shows one state, whatever is written meanwhile.
  public Stream<Stored> all(Kind kind) {
    return Rows.stream(database, COLUMNS + " WHERE kind = " + kind.number() + " ORDER BY id");
  }

  /// Number of studies.
  public long size() {
    return size(Kind.STUDY);
  }

  /// Number of documents of a kind.
  public long size(Kind kind) {
    return database.number("SELECT count(*) FROM entry WHERE kind = " + kind.number());
  }

  /// The latest day any study was retrieved; empty if none is noted.
  public Optional<LocalDate> asOf() {
    return day("SELECT max(as_of) FROM entry WHERE kind = 0");
  }

  /// The earliest day any study was retrieved; empty if none is noted.
  public Optional<LocalDate> oldestAsOf() {
    return day("SELECT min(as_of) FROM entry WHERE kind = 0");
  }

  /// Number of studies nobody noted the day of retrieval of.
  public long undated() {
    return database.number("SELECT count(*) FROM entry WHERE kind = 0 AND as_of IS NULL");
  }

  private Optional<LocalDate> day(String sql) {
    return Rows.text(database, sql).map(LocalDate::parse);
  }

  /// Changes exactly when the content does: an index built from the registry notes it and is built
  /// anew when it differs.
  public String stamp() {
    return note("store").orElse("") + "/" + note("version").orElse("");
  }

  /// What was noted about earlier runs.
  public Optional<String> note(String key) {
    try (PreparedStatement query =
        database.connection().prepareStatement("SELECT value FROM note WHERE key = ?")) {
      query.setString(1, key);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /// Reads everything once.
  ///
  /// @throws RegistryUnusable if anything is damaged
  public void check() {
    String answer = Rows.text(database, "PRAGMA integrity_check(1)").orElse("");
    if (!answer.equals("ok")) {
      throw database.damaged(new IOException("integrity check failed"));
    }
    for (Kind kind : Kind.values()) {
      try (Stream<Stored> all = all(kind)) {
        all.forEach(Stored::text);
      }
    }
  }

  @Override
  public void close() {
    database.close();
    release(lock);
  }
}
