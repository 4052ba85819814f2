package org.opsonin.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPostgresTest {

  private static final List<Path> PROGRAMS = List.of(Path.of("target/programs").toAbsolutePath());

  @Test
  void setsANewPasswordWhereTheOldIsLostOrSpoilt(@TempDir Path data) throws Exception {
    assertThat(count(data)).isZero();
    Path secret = data.resolve("database/password");
    String first = Files.readString(secret);

    Files.delete(secret);
    assertThat(count(data)).isEqualTo(1);
    Files.writeString(secret, "wrong\n");
    assertThat(count(data)).isEqualTo(2);
    Files.write(secret, new byte[] {(byte) 0xff, 0, 7});
    assertThat(count(data)).isEqualTo(3);

    assertThat(Files.readString(secret)).isNotEqualTo(first).matches("[0-9a-f]{48}\\n");
    assertThat(permissions(secret)).isEqualTo("rw-------");
  }

  @Test
  void closesAPasswordFileThatWasOpenToOthers(@TempDir Path data) throws Exception {
    count(data);
    Path secret = data.resolve("database/password");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-rw-rw-"));
    Files.setPosixFilePermissions(
        data.resolve("database"), PosixFilePermissions.fromString("rwxr-xr-x"));

    count(data);

    assertThat(permissions(secret)).isEqualTo("rw-------");
    assertThat(permissions(data.resolve("database"))).isEqualTo("rwx------");
  }

  @Test
  void beginsAnewWhereTheMakingWasCutShort(@TempDir Path data) throws Exception {
    count(data);
    Files.delete(data.resolve("database/ready"));
    Files.delete(data.resolve("database/cluster/PG_VERSION"));

    assertThat(count(data)).isZero();
  }

  @Test
  void leavesADatabaseOfAnotherVersionAlone(@TempDir Path data) throws Exception {
    Path cluster = Files.createDirectories(data.resolve("database/cluster"));
    Files.writeString(data.resolve("database/ready"), "17\n");
    Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

    assertRefused("DB-004", () -> count(data));

    try (Stream<Path> files = Files.list(cluster)) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest(name = "without {0}: {1}")
  @CsvSource(
      textBlock =
          """
          # file of the cluster, problem
          PG_VERSION,           DB-006
          global/pg_control,    DB-006
          global/pg_filenode.map, DB-006
          postgresql.conf,      DB-006
          pg_wal,               DB-006
          """)
  void leavesADamagedDatabaseAlone(String lost, String code, @TempDir Path data) throws Exception {
    count(data);
    Path file = data.resolve("database/cluster").resolve(lost);
    Path kept = data.resolve("kept");
    Files.move(file, kept);

    assertRefused(code, () -> count(data));
    assertThat(SiteProcess.postgres(data)).isEmpty();

    if (Files.isDirectory(file)) {
      Programs.delete(file); // PostgreSQL made it anew, empty
    }
    Files.move(kept, file);
    assertThat(count(data)).as("whole again").isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoFolderOrCannotBeWritten(@TempDir Path parent) throws Exception {
    Path file = Files.writeString(parent.resolve("file"), "x");

    assertRefused("DB-002", () -> DataFolder.take(file));
    assertRefused("DB-002", () -> DataFolder.take(file.resolve("below")));
    assertRefused("DB-003", () -> DataFolder.take(Path.of("/proc/opsonin")));
  }

  @Test
  void holdsItsFolderAgainstItself(@TempDir Path data) throws Exception {
    try (var _ = DataFolder.take(data)) {
      assertRefused("DB-001", () -> DataFolder.take(data));
    }
    DataFolder.take(data).close();
  }

  @Test
  void endsOnlyTheServerOfItsOwnFolder(@TempDir Path mine, @TempDir Path other) throws Exception {
    count(mine);
    try (var folder = DataFolder.take(other);
        var postgres = OwnPostgres.in(folder, PROGRAMS)) {
      ProcessHandle theirs = SiteProcess.postgres(other).orElseThrow();
      // a number that by now belongs to somebody else's database
      Files.writeString(mine.resolve("database/cluster/postmaster.pid"), theirs.pid() + "\n");

      assertThat(count(mine)).isEqualTo(1);

      assertThat(theirs.isAlive()).isTrue();
      assertThat(postgres.source().getConnection().isValid(1)).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what PostgreSQL says last                                         | problem
          initdb: error: could not write file "x": No space left on device    | DB-005
          PANIC:  could not write to file "pg_wal/xlogtemp": Disk quota exceeded | DB-005
          PANIC:  could not locate a valid checkpoint record at 0/1           | DB-006
          FATAL:  could not open file "global/pg_filenode.map": No such file  | DB-006
          FATAL:  database files are incompatible with server                 | DB-004
          initdb: error: cannot be run as root                                | DB-007
          unshare: unshare failed: Operation not permitted                    | DB-007
          FATAL:  data directory "x" has wrong ownership                      | DB-003
          FATAL:  could not open file "global/pg_control": Permission denied  | DB-003
          FATAL:  could not map anonymous shared memory: Cannot allocate memory | DB-008
          """)
  void readsWhatPostgresqlSays(String words, String code) {
    assertThat(StartProblems.of(Path.of("x"), List.of("LOG:  starting", words)).code())
        .isEqualTo(code);
  }

  /// Starts it, counts what is in a table, adds one, ends it.
  private static long count(Path data) throws IOException, SQLException {
    try (var folder = DataFolder.take(data);
        var postgres = OwnPostgres.in(folder, PROGRAMS);
        var connection = postgres.source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists start (at timestamptz)");
      try (var rows = statement.executeQuery("select count(*) from start")) {
        rows.next();
        long count = rows.getLong(1);
        statement.execute("insert into start values (now())");
        return count;
      }
    }
  }

  private static void assertRefused(String code, ThrowingCallable start) {
    assertThatThrownBy(start)
        .isInstanceOfSatisfying(
            CannotStart.class, refused -> assertThat(refused.problem().code()).isEqualTo(code));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
