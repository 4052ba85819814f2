package org.opsonin.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsonin.kernel.PartialDate;

/// Puts entries into the database, within a transaction of the caller's.
final class Writing implements AutoCloseable {

  private static final Tally FRESH = new Tally(1, 0, 0, 0);
  private static final Tally CHANGED = new Tally(0, 1, 0, 0);
  private static final Tally UNCHANGED = new Tally(0, 0, 1, 0);
  private static final Tally OLDER = new Tally(0, 0, 0, 1);

  private final Connection connection;
  private final PreparedStatement find;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement refresh;

  Writing(Connection connection) throws SQLException {
    this.connection = connection;
    find =
        connection.prepareStatement(
            "SELECT rowid, updated, as_of, body, reading_version FROM entry"
                + " WHERE kind = ? AND id = ?");
    insert =
        connection.prepareStatement(
            "INSERT INTO entry (updated, as_of, body, reading_version, reading, kind, id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
    update =
        connection.prepareStatement(
            "UPDATE entry SET updated = ?, as_of = ?, body = ?, reading_version = ?,"
                + " reading = ? WHERE kind = ? AND id = ?");
    refresh =
        connection.prepareStatement(
            "UPDATE entry SET as_of = ?, reading_version = coalesce(?, reading_version),"
                + " reading = coalesce(?, reading) WHERE rowid = ?");
  }

  /// What is there already.
  private record There(
      long row,
      PartialDate updated,
      Optional<LocalDate> asOf,
      Packed body,
      Optional<String> readingVersion) {

    /// Whether this must stay although `entry` is different.
    boolean isNewerThan(Entry entry) {
      return updated.isAfter(entry.updated()) || (updated.isKnown() && !entry.updated().isKnown());
    }
  }

  Tally put(Entry entry) throws SQLException {
    Optional<There> there = find(entry);
    if (there.isEmpty()) {
      write(insert, entry, entry.asOf());
      return FRESH;
    }
    if (there.get().body().holdsTheSame(entry.body())) {
      refresh(there.get(), entry);
      return UNCHANGED;
    }
    if (there.get().isNewerThan(entry)) {
      return OLDER;
    }
    write(update, entry, entry.asOf());
    return CHANGED;
  }

  private Optional<There> find(Entry entry) throws SQLException {
    find.setInt(1, entry.kind().number());
    find.setString(2, entry.id());
    try (ResultSet row = find.executeQuery()) {
      return row.next()
          ? Optional.of(
              new There(
                  row.getLong(1),
                  Optional.ofNullable(row.getString(2))
                      .flatMap(PartialDate::parse)
                      .orElse(PartialDate.UNKNOWN),
                  Optional.ofNullable(row.getString(3)).map(LocalDate::parse),
                  Packed.stored(row.getBytes(4)),
                  Optional.ofNullable(row.getString(5))))
          : Optional.empty();
    }
  }

  private static void write(PreparedStatement to, Entry entry, Optional<LocalDate> asOf)
      throws SQLException {
    to.setString(1, entry.updated().isKnown() ? entry.updated().toString() : null);
    to.setString(2, text(asOf));
    to.setBytes(3, entry.body().bytes());
    to.setString(4, entry.reading().map(Entry.Reading::version).orElse(null));
    to.setBytes(5, packed(entry));
    to.setInt(6, entry.kind().number());
    to.setString(7, entry.id());
    to.executeUpdate();
  }

  /// The same content, seen again: perhaps on a later day, perhaps read by a newer version.
  private void refresh(There there, Entry entry) throws SQLException {
    boolean isLater =
        entry.asOf().isPresent()
            && (there.asOf().isEmpty() || entry.asOf().get().isAfter(there.asOf().get()));
    boolean isReadAnew =
        entry.reading().isPresent()
            && !there.readingVersion().equals(entry.reading().map(Entry.Reading::version));
    if (isLater || isReadAnew) {
      refresh.setString(1, text(isLater ? entry.asOf() : there.asOf()));
      refresh.setString(2, entry.reading().map(Entry.Reading::version).orElse(null));
      refresh.setBytes(3, packed(entry));
      refresh.setLong(4, there.row());
      refresh.executeUpdate();
    }
  }

  private static byte @Nullable [] packed(Entry entry) {
    return entry.reading().map(reading -> reading.content().bytes()).orElse(null);
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  void note(String key, String value) throws SQLException {
    String sql =
        value.isEmpty() ? "DELETE FROM note WHERE key = ?" : "REPLACE INTO note VALUES (?, ?)";
    try (PreparedStatement note = connection.prepareStatement(sql)) {
      note.setString(1, key);
      if (!value.isEmpty()) {
        note.setString(2, value);
      }
      note.executeUpdate();
    }
  }

  void countVersion() throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement(
            "UPDATE note SET value = CAST(value AS INTEGER) + 1 WHERE key = 'version'")) {
      count.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    find.close();
    insert.close();
    update.close();
    refresh.close();
  }
}
