package org.opsonin.server.database;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The database as the modules of the site see it: a `DataSource`, and whether it answers.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /// The one that was begun before, or one begun now.
  @Bean(destroyMethod = "close")
  Database database(ObjectProvider<Starting> begun, Environment environment) {
    return begun.getIfAvailable(() -> Starting.begin(choice(environment))).database();
  }

  private static DatabaseChoice choice(Environment environment) {
    return new DatabaseChoice(
        environment.getProperty("opsonin.db-url", ""),
        environment.getProperty("OPSONIN_DB_USER", ""),
        environment.getProperty("OPSONIN_DB_PASSWORD", ""),
        Path.of(environment.getRequiredProperty("opsonin.data")),
        List.of());
  }

  /// Whether the database answers; part of readiness, not of liveness: the site goes on showing
  /// what needs no database, and comes back by itself.
  @Bean("databaseHealthIndicator")
  HealthIndicator health(Database database) {
    return () -> database.answers() ? Health.up().build() : Health.down().build();
  }

  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.source();
  }
}
