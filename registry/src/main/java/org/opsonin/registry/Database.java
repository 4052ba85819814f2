package org.opsonin.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.opsonin.registry.RegistryUnusable.Why;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// The one file of the registry, an SQLite database with a write-ahead log: what a transaction
/// wrote is on the disk before it is reported, and readers see the last one while the next is
/// written.
final class Database implements AutoCloseable {

  static final String FILE = "registry.db";

  /// "Opsn", so that another program's database is not taken for ours.
  private static final int APPLICATION = 0x4f70736e;

  private static final int VERSION = 1;
  private static final int PATIENCE_MILLISECONDS = 10_000;

  private static final String[] SCHEMA = {
    """
    CREATE TABLE entry (
      kind INTEGER NOT NULL,
      id TEXT NOT NULL,
      updated TEXT,
      as_of TEXT,
      body BLOB NOT NULL,
      reading_version TEXT,
      reading BLOB,
      UNIQUE (kind, id)
    )""",
    "CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "PRAGMA application_id = " + APPLICATION,
    "PRAGMA user_version = " + VERSION,
  };

  private final Path file;
  private final Connection connection;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /// Opens or creates it.
  static Database toWrite(Path file) {
    var config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    Database database = open(file, config, "");
    database.closingOnFailure(
        () -> {
          if (database.isBlank()) {
            database.create();
          }
          database.checkVersion();
        });
    return database;
  }

  /// Opens what is there.
  static Database toRead(Path file) {
    var config = config();
    config.setPragma(SQLiteConfig.Pragma.READ_UNCOMMITTED, "false");
    Database database;
    try {
      database = open(file, config, "");
      database.statement("PRAGMA query_only = 1");
      database.isBlank();
    } catch (RegistryUnusable refused) {
      boolean isOnlyReadable =
          refused.why() == Why.DISK && !Files.isWritable(file.toAbsolutePath().getParent());
      if (!isOnlyReadable) {
        throw refused;
      }
      database = open(file, config, "?immutable=1"); // a folder that can only be read
    }
    Database opened = database;
    opened.closingOnFailure(
        () -> {
          if (!opened.isBlank()) {
            opened.checkVersion();
          }
        });
    return opened;
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    return config;
  }

  private static Database open(Path file, SQLiteConfig config, String options) {
    try {
      refuseOther(file);
      String url = "jdbc:sqlite:" + file.toUri().toString().replaceFirst("^file:///", "file:/");
      return new Database(file, config.createConnection(url + options));
    } catch (SQLException failure) {
      throw failure(file, failure);
    } catch (IOException unreadable) {
      throw new RegistryUnusable(Why.DISK, file + " cannot be read", unreadable);
    }
  }

  /// Refuses a file that begins otherwise than a database does.
  private static void refuseOther(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > 0) {
      try (var in = Files.newInputStream(file)) {
        byte[] head = in.readNBytes(15);
        if (!new String(head, StandardCharsets.ISO_8859_1).equals("SQLite format 3")) {
          throw damaged(file, new IOException("no database"));
        }
      }
    }
  }

  private void closingOnFailure(Runnable check) {
    try {
      check.run();
    } catch (RegistryUnusable unusable) {
      close();
      throw unusable;
    }
  }

  /// Whether nothing was ever created in it.
  boolean isBlank() {
    return number("SELECT count(*) FROM sqlite_master") == 0;
  }

  private void create() {
    inTransaction(
        () -> {
          for (String sql : SCHEMA) {
            statement(sql);
          }
          statement("INSERT INTO note VALUES ('store', '" + UUID.randomUUID() + "')");
          statement("INSERT INTO note VALUES ('version', '0')");
        });
  }

  private void checkVersion() {
    if (number("PRAGMA application_id") != APPLICATION) {
      throw new RegistryUnusable(
          Why.FOREIGN, file + " is no registry of Opsonin; name another folder with --registry");
    }
    if (number("PRAGMA user_version") > VERSION) {
      throw new RegistryUnusable(
          Why.FOREIGN,
          file + " was written by a newer version of Opsonin; use that, or another --registry");
    }
  }

  /// Work on the database.
  interface Work {
    void run() throws SQLException;
  }

  /// Does the work wholly or not at all.
  void inTransaction(Work work) {
    try {
      connection.setAutoCommit(false);
      try {
        work.run();
        connection.commit();
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        throw failed;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw failure(failure);
    }
  }

  Connection connection() {
    return connection;
  }

  void statement(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw failure(failure);
    }
  }

  /// The first column of the first row; 0 if there is none.
  long number(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    } catch (SQLException failure) {
      throw failure(failure);
    }
  }

  RegistryUnusable damaged(Exception cause) {
    return damaged(file, cause);
  }

  private static RegistryUnusable damaged(Path file, Exception cause) {
    return new RegistryUnusable(
        Why.DAMAGED,
        file
            + " is damaged; put a copy of yours in its place, or move it away with the files beside"
            + " it and import again",
        cause);
  }

  RegistryUnusable failure(SQLException failure) {
    return failure(file, failure);
  }

  private static RegistryUnusable failure(Path file, SQLException failure) {
    if (!(failure instanceof SQLiteException sqlite)) {
      return new RegistryUnusable(Why.DISK, file + " cannot be used", failure);
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    return switch (code.code & 0xff) {
      case 11, 26 -> damaged(file, failure); // CORRUPT, NOTADB
      case 5, 6 ->
          new RegistryUnusable(
              Why.BUSY, file + " is in use by another program; try again later", failure);
      case 13 ->
          new RegistryUnusable(Why.DISK, file + " cannot be written: the disk is full", failure);
      case 8 -> new RegistryUnusable(Why.DISK, file + " can only be read", failure);
      default ->
          new RegistryUnusable(
              Why.DISK,
              file + " cannot be used (" + code.name() + "); check disk and rights",
              failure);
    };
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw failure(failure);
    }
  }
}
