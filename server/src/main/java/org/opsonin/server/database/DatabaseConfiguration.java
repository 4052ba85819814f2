package org.opsonin.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Which database the site uses.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int CONNECTIONS = 8;

  /// The database and what it was started with.
  ///
  /// @param own ours, to be ended with the site; empty where the operator brings one
  record Database(HikariDataSource source, Optional<OwnPostgres> own) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      source.close();
      if (own.isPresent()) {
        own.get().close();
      }
    }
  }

  @Bean(destroyMethod = "close")
  Database database(
      @Value("${opsonin.db-url}") String url,
      @Value("${opsonin.data}") String data,
      Environment environment) {
    if (url.isBlank()) {
      OwnPostgres own = OwnPostgres.in(Path.of(data, "database"));
      return new Database(source(own.url(), own.user(), own.password()), Optional.of(own));
    }
    return new Database(
        source(
            url,
            environment.getProperty("OPSONIN_DB_USER", ""),
            environment.getProperty("OPSONIN_DB_PASSWORD", "")),
        Optional.empty());
  }

  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.source();
  }

  private static HikariDataSource source(String url, String user, String password) {
    var source = new HikariDataSource();
    source.setJdbcUrl(url);
    if (!user.isEmpty()) {
      source.setUsername(user);
      source.setPassword(password);
    }
    source.setMaximumPoolSize(CONNECTIONS);
    source.setMinimumIdle(1);
    source.setConnectionTimeout(10_000);
    source.setPoolName("opsonin");
    return source;
  }
}
