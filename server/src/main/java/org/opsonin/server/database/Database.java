package org.opsonin.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.opsonin.kernel.Problem;

/// The database as the site uses it: connections, with every table made.
///
/// @param own empty where the operator brings one
record Database(HikariDataSource source, Optional<Own> own) implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  private static final long WAIT_MILLIS = 10_000;
  private static final int TO_ANSWER_SECONDS = 2;

  /// Our own server and the folder it lives in.
  record Own(DataFolder folder, OwnPostgres postgres) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      postgres.close();
      folder.close();
    }
  }

  /// Starts our own in a folder that is held, which is given free again if that fails.
  static Database own(DataFolder folder, DatabaseChoice choice) throws IOException {
    Own own;
    try {
      own = new Own(folder, OwnPostgres.in(folder, choice.programs()));
    } catch (RuntimeException failed) {
      folder.close();
      throw failed;
    }
    HikariDataSource pool = pool();
    pool.setDataSource(own.postgres().source());
    own.postgres().onChange(() -> forgetConnections(pool));
    return migrated(new Database(pool, Optional.of(own)));
  }

  /// Opens the operator's.
  ///
  /// @throws CannotStart if it cannot be reached or written to
  static Database operators(DatabaseChoice choice) throws IOException {
    OperatorsPostgres.check(choice);
    HikariDataSource pool = pool();
    pool.setJdbcUrl(choice.url());
    if (!choice.user().isEmpty()) {
      pool.setUsername(choice.user());
    }
    if (!choice.password().isEmpty()) {
      pool.setPassword(choice.password());
    }
    try {
      Database database = migrated(new Database(pool, Optional.empty()));
      OperatorsPostgres.checkWritable(pool);
      return database;
    } catch (CannotStart known) {
      pool.close();
      throw known;
    } catch (RuntimeException | SQLException failed) {
      pool.close();
      Optional<Problem> problem = OperatorProblems.of(failed);
      if (problem.isPresent()) {
        throw new CannotStart(problem.get(), failed);
      }
      throw new IllegalStateException("opening the operator's database", failed);
    }
  }

  /// Whether it answers now.
  boolean answers() {
    if (!own.map(ours -> ours.postgres().isUp()).orElse(true)) {
      return false;
    }
    try (Connection connection = source.getConnection()) {
      return connection.isValid(TO_ANSWER_SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }

  private static Database migrated(Database database) throws IOException {
    try {
      Flyway.configure()
          .dataSource(database.source())
          .locations("classpath:db/migration")
          .failOnMissingLocations(true)
          .load()
          .migrate();
      return database;
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  private static HikariDataSource pool() {
    var pool = new HikariDataSource();
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(WAIT_MILLIS);
    pool.setPoolName("opsonin");
    return pool;
  }

  private static void forgetConnections(HikariDataSource pool) {
    if (pool.isRunning()) {
      pool.getHikariPoolMXBean().softEvictConnections();
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
    if (own.isPresent()) {
      own.get().close();
    }
  }
}
