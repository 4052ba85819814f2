package org.opsonin.server.database;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.opsonin.kernel.Problem;

/// Why the operator's PostgreSQL cannot be used. The address is not repeated: it may hold a
/// password.
final class OperatorProblems {

  private static final String OPTION = "--db-url";

  private OperatorProblems() {}

  static Problem address() {
    return new Problem(
        "DB-020",
        OPTION,
        "the address cannot be read",
        "jdbc:postgresql://host:5432/database, with %-signs for what is special in an address");
  }

  static Problem readOnly() {
    return new Problem(
        "DB-024",
        OPTION,
        "this user may read the database but not write",
        "a user who owns the database or may create tables in it, on a server that is no replica");
  }

  /// What a failure means, by the code PostgreSQL gives it.
  static Optional<Problem> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(of(sql.getSQLState()));
      }
    }
    return failure instanceof FlywayException ? Optional.of(otherTables()) : Optional.empty();
  }

  private static Problem of(String state) {
    return switch (state) {
      case "28P01", "28000", "08004" -> refused();
      case "3D000" -> noDatabase();
      case "42501", "25006", "3F000" -> readOnly();
      default -> state.startsWith("42") ? otherTables() : unreachable();
    };
  }

  private static Problem unreachable() {
    return new Problem(
        "DB-021",
        OPTION,
        "no PostgreSQL answers there",
        "a server that runs, reachable from here, with room for 8 more connections");
  }

  private static Problem refused() {
    return new Problem(
        "DB-022",
        OPTION,
        "the server refuses this user or password",
        "both in OPSONIN_DB_USER and OPSONIN_DB_PASSWORD, and a rule in pg_hba.conf that lets them in");
  }

  private static Problem noDatabase() {
    return new Problem(
        "DB-023",
        OPTION,
        "the server has no database of this name",
        "one made before: create database opsonin owner ...");
  }

  private static Problem otherTables() {
    return new Problem(
        "DB-025",
        OPTION,
        "the database holds other tables than this release knows; none was changed",
        "an empty database, or one that only Opsonin has used");
  }
}
