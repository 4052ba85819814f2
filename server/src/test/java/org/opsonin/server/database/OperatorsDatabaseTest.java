package org.opsonin.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/// The site on a PostgreSQL that somebody else runs.
class OperatorsDatabaseTest {

  private static final String SECRET = "tell-nobody-7f3a";

  @TempDir private static Path folder;
  private static DataFolder held;
  private static OwnPostgres theirs;
  private static int port;

  @BeforeAll
  static void startTheirs() throws Exception {
    held = DataFolder.take(folder);
    theirs = OwnPostgres.in(held, List.of(Path.of("target/programs").toAbsolutePath()));
    port = ((PGSimpleDataSource) theirs.source()).getPortNumbers()[0];
    for (String statement :
        List.of(
            "create role clinic login password '" + SECRET + "'",
            "create role reader login password '" + SECRET + "'",
            "create database clinic owner clinic",
            "create database empty owner clinic",
            "create database used owner clinic",
            "create database crowded owner clinic")) {
      inTheirs("postgres", statement);
    }
    inTheirs("crowded", "create table full_of_other_things (id int)");
  }

  @AfterAll
  static void endTheirs() throws Exception {
    theirs.close();
    held.close();
  }

  @Test
  void keepsWhatPeopleSayInIt(@TempDir Path data) throws Exception {
    try (SiteProcess site =
        SiteProcess.begin(
            data,
            Map.of("OPSONIN_DB_USER", "clinic", "OPSONIN_DB_PASSWORD", SECRET),
            "--db-url",
            url("clinic"))) {
      while (site.root().isEmpty() && site.process().isAlive()) {
        Thread.sleep(50);
      }
      assertThat(site.root()).as(site.output()).isPresent();
      assertThat(site.write()).isEqualTo(200);
      assertThat(site.get("/manage/health/readiness")).isEqualTo(200);
      assertThat(inTheirs("clinic", "select count(*) from page_opinion")).isEqualTo(1);
      assertThat(data.resolve("database")).doesNotExist();

      // the server forgets everybody, as one does that is started anew
      inTheirs(
          "postgres",
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'clinic'");
      Thread.sleep(700); // a connection used half a second ago is not asked whether it lives
      assertThat(site.write()).isEqualTo(200);

      inTheirs("postgres", "alter role clinic nologin");
      inTheirs(
          "postgres",
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'clinic'");
      assertThat(site.write()).isEqualTo(503);
      assertThat(site.get("/en/")).isEqualTo(200);
      assertThat(site.get("/manage/health/readiness")).isEqualTo(503);
      assertThat(site.output()).doesNotContain(SECRET, "jdbc:");
      inTheirs("postgres", "alter role clinic login");
    }
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
  @CsvSource(
      textBlock =
          """
          # user, password,  host,      database, problem
          clinic, right,     127.0.0.1, empty,    -
          clinic, wrong,     127.0.0.1, empty,    DB-022
          nobody, right,     127.0.0.1, empty,    DB-022
          clinic, -,         127.0.0.1, empty,    DB-022
          clinic, right,     127.0.0.1, missing,  DB-023
          clinic, right,     127.0.0.2, empty,    DB-021
          clinic, right,     no-such-host.invalid, empty, DB-021
          reader, right,     127.0.0.1, empty,    DB-024
          clinic, right,     127.0.0.1, crowded,  DB-025
          """)
  void saysWhatStandsInTheWay(
      String user, String password, String host, String database, String code) throws Exception {
    String given = password.equals("right") ? SECRET : password.equals("-") ? "" : "x" + SECRET;
    var choice =
        new DatabaseChoice(
            "jdbc:postgresql://" + host + ":" + port + "/" + database,
            user,
            given,
            Path.of("unused"),
            List.of());
    if (code.equals("-")) {
      Database.operators(choice).close();
      return;
    }
    assertThatThrownBy(() -> Database.operators(choice))
        .isInstanceOfSatisfying(
            CannotStart.class,
            refused -> {
              assertThat(refused.problem().code()).isEqualTo(code);
              assertThat(refused.problem().where()).isEqualTo("--db-url");
              assertThat(refused.problem().toString())
                  .doesNotContain(SECRET, "jdbc:postgresql://127");
            });
  }

  @Test
  void refusesAUserWhoMayOnlyReadWhatIsThere() throws Exception {
    Database.operators(choice("clinic", "used")).close();
    inTheirs("used", "grant select on all tables in schema public to reader");

    assertRefused("DB-024", choice("reader", "used"));

    inTheirs(
        "postgres", "alter role clinic in database used set default_transaction_read_only = on");
    assertRefused("DB-024", choice("clinic", "used"));
  }

  @ParameterizedTest
  @CsvSource({"jdbc:postgresql://host:port/x", "jdbc:postgresql://a:99999999/x"})
  void refusesAnAddressItCannotRead(String url) {
    assertRefused("DB-020", new DatabaseChoice(url, "u", SECRET, Path.of("unused"), List.of()));
  }

  @Test
  void namesTheOptionAndNeverThePassword(@TempDir Path data) throws Exception {
    for (String url :
        List.of(
            url("empty") + "?user=clinic&password=x" + SECRET,
            "jdbc:postgresql://clinic:" + SECRET + "@127.0.0.1:1/empty?password=" + SECRET)) {
      try (SiteProcess site = SiteProcess.begin(data, Map.of(), "--db-url", url)) {
        assertThat(site.exit()).isEqualTo(1);
        assertThat(site.output())
            .startsWith("opsonin: DB-02")
            .contains("--db-url")
            .doesNotContain(SECRET, "jdbc:")
            .hasLineCount(2);
      }
    }
  }

  private static void assertRefused(String code, DatabaseChoice choice) {
    assertThatThrownBy(() -> Database.operators(choice))
        .isInstanceOfSatisfying(
            CannotStart.class, refused -> assertThat(refused.problem().code()).isEqualTo(code));
  }

  private static DatabaseChoice choice(String user, String database) {
    return new DatabaseChoice(url(database), user, SECRET, Path.of("unused"), List.of());
  }

  private static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /// Runs a statement as the operator.
  ///
  /// @return the number it gives, or 0
  private static long inTheirs(String database, String sql) throws SQLException {
    var source = (PGSimpleDataSource) theirs.source();
    try (var connection =
            DriverManager.getConnection(url(database), source.getUser(), source.getPassword());
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return 0;
      }
      try (var rows = statement.getResultSet()) {
        return rows.next() && sql.contains("count") ? rows.getLong(1) : 0;
      }
    }
  }
}
