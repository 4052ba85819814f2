package org.opsonin.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;

/// The PostgreSQL an operator brings.
final class OperatorsPostgres {

  private static final String SECONDS_TO_CONNECT = "10";

  /// True if anything stands in the way of writing: a replica, or a table without the right to.
  private static final String IS_READ_ONLY =
      """
      select current_setting('transaction_read_only')::boolean
        or exists (
          select from pg_tables
          where schemaname = current_schema()
            and not has_table_privilege(
              quote_ident(schemaname) || '.' || quote_ident(tablename), 'insert'))
      """;

  private OperatorsPostgres() {}

  /// Makes a first connection, so that what stands in the way is known at once.
  ///
  /// @throws CannotStart if it cannot be reached
  static void check(DatabaseChoice choice) {
    try {
      DriverManager.getDriver(choice.url());
    } catch (SQLException unreadable) {
      // the cause would repeat the address
      throw new CannotStart(OperatorProblems.address());
    }
    var login = new Properties();
    login.setProperty("loginTimeout", SECONDS_TO_CONNECT);
    if (!choice.user().isEmpty()) {
      login.setProperty("user", choice.user());
    }
    if (!choice.password().isEmpty()) {
      login.setProperty("password", choice.password());
    }
    try (Connection _ = DriverManager.getConnection(choice.url(), login)) {
      // it answers
    } catch (SQLException refused) {
      throw new CannotStart(
          OperatorProblems.of(refused).orElseGet(OperatorProblems::address), refused);
    }
  }

  /// Makes sure that what people say can be kept.
  static void checkWritable(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(IS_READ_ONLY)) {
      if (answer.next() && answer.getBoolean(1)) {
        throw new CannotStart(OperatorProblems.readOnly());
      }
    }
  }
}
