package org.opsonin.registry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Rows of the database as values.
final class Rows {

  private Rows() {}

  /// @param row columns id, as_of, body, reading_version, reading
  static Stored stored(Database database, ResultSet row) throws SQLException {
    Optional<LocalDate> asOf = Optional.ofNullable(row.getString(2)).map(LocalDate::parse);
    String version = row.getString(4);
    Optional<Entry.Reading> reading =
        version == null
            ? Optional.empty()
            : Optional.of(new Entry.Reading(version, Packed.stored(row.getBytes(5))));
    return new Stored(database, row.getString(1), asOf, Packed.stored(row.getBytes(3)), reading);
  }

  /// Rows one after the other, as they are asked for.
  static Stream<Stored> stream(Database database, String sql) {
    try {
      PreparedStatement query = database.connection().prepareStatement(sql);
      ResultSet rows = query.executeQuery();
      var each =
          new Spliterators.AbstractSpliterator<Stored>(
              Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
            @Override
            public boolean tryAdvance(Consumer<? super Stored> action) {
              try {
                if (!rows.next()) {
                  return false;
                }
                action.accept(stored(database, rows));
                return true;
              } catch (SQLException failure) {
                throw database.failure(failure);
              }
            }
          };
      return StreamSupport.stream(each, false).onClose(() -> close(database, query));
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  private static void close(Database database, PreparedStatement query) {
    try {
      query.close();
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /// The first column of the first row; empty if there is none or it is null.
  static Optional<String> text(Database database, String sql) {
    try (PreparedStatement query = database.connection().prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }
}
