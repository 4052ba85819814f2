package org.opsonin.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.opsonin.kernel.Problem;
import org.opsonin.server.database.DatabaseChoice;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Starts the site and says where it answers.
@Command(
    name = "opsonin serve",
    description = {
      "Serve the information library, the search and the report page from this machine.",
      "The site answers on this machine only unless --address says otherwise. Charts dropped into it"
          + " are never stored."
    },
    mixinStandardHelpOptions = true,
    optionListHeading = "%nOptions:%n")
final class ServeCommand implements Callable<Integer> {

  private static final int PROBLEM = 1;
  private static final int BUG = 70;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "port of the site; 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  @Option(
      names = "--address",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "address it listens on (default: ${DEFAULT-VALUE}, this machine only)")
  private String address = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "folder of its own database (default: \\$OPSONIN_DATA or ~/.local/share/opsonin)")
  private @Nullable Path data;

  @Option(
      names = "--db-url",
      paramLabel = "URL",
      description =
          "use this PostgreSQL instead of its own: jdbc:postgresql://host/database; user and"
              + " password in OPSONIN_DB_USER and OPSONIN_DB_PASSWORD")
  private @Nullable String dbUrl;

  @Option(names = "--demo", description = "offer the example charts on the report page")
  private boolean demo;

  @Option(names = "--no-vectors", description = "search trials by words only; uses less memory")
  private boolean withoutVectors;

  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw new ParameterException(
          spec.commandLine(), "--port wants a number from 0 to 65535, not " + port);
    }
    if (dbUrl != null && !dbUrl.startsWith("jdbc:postgresql:")) {
      throw new ParameterException(
          spec.commandLine(), "--db-url wants jdbc:postgresql://host[:port]/database");
    }
    Optional<Problem> noPlace = StartFailure.listening(address, port);
    if (noPlace.isPresent()) {
      return refused(noPlace.get());
    }
    try {
      // as arguments: they come before what application.yaml says
      ConfigurableApplicationContext context = SiteStart.run(choice(), properties());
      if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
        String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
        String root = "http://" + host + ":" + web.getWebServer().getPort();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Opsonin answers at " + root + "/");
        out.println("Stop it with Ctrl+C.");
        out.flush();
        if (Training.isWanted()) {
          Training.visit(root);
          context.close();
        }
      }
      return 0;
    } catch (CancellationException stopped) {
      return 0;
    } catch (RuntimeException failure) {
      return StartFailure.problem(failure, address, port)
          .map(this::refused)
          .orElseGet(() -> bug(failure));
    }
  }

  private int refused(Problem problem) {
    say("opsonin: " + problem);
    say("docs/problems/" + problem.code() + ".md says more. Nothing was started.");
    return PROBLEM;
  }

  private int bug(Throwable failure) {
    say("opsonin: the site could not start, and this is a bug; please report this line: ");
    say(StartFailure.bug(failure));
    return BUG;
  }

  private void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  private DatabaseChoice choice() {
    Map<String, String> environment = System.getenv();
    String programs = System.getProperty("opsonin.programs", "");
    return new DatabaseChoice(
        dbUrl == null ? "" : dbUrl,
        environment.getOrDefault("OPSONIN_DB_USER", ""),
        environment.getOrDefault("OPSONIN_DB_PASSWORD", ""),
        data(),
        programs.isBlank() ? List.of() : List.of(Path.of(programs)));
  }

  private String[] properties() {
    return new String[] {
      "--server.port=" + port,
      "--server.address=" + address,
      "--opsonin.data=" + data(),
      "--opsonin.demo=" + demo,
      "--opsonin.vectors=" + !withoutVectors
    };
  }

  private Path data() {
    if (data != null) {
      return data.toAbsolutePath();
    }
    Map<String, String> environment = System.getenv();
    String folder = environment.getOrDefault("OPSONIN_DATA", "");
    if (!folder.isBlank()) {
      return Path.of(folder).toAbsolutePath();
    }
    String shared = environment.getOrDefault("XDG_DATA_HOME", "");
    return (shared.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(shared))
        .resolve("opsonin")
        .toAbsolutePath();
  }
}
