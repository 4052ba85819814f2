package org.opsonin.cli.trials.registry;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.Versions;
import org.opsonin.registry.Entry.Kind;
import org.opsonin.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the registry holds, how old it is and where it lies.
@Command(
    name = "registry",
    description = "Say what the registry holds, how old it is and where it lies.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n")
public final class TrialsRegistry implements Callable<Integer> {

  @Mixin private RegistryOption place = new RegistryOption();

  @Option(names = "--check", description = "read everything once and say whether it is whole")
  private boolean check;

  @Mixin private FormatOption format = new FormatOption();

  private final Shell shell;

  public TrialsRegistry(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    return place.read(shell, this::show);
  }

  private int show(Optional<Registry> registry) {
    if (check) {
      registry.ifPresent(Registry::check);
    }
    switch (format.chosen()) {
      case text ->
          shell.out().print(registry.map(this::text).orElseGet(() -> nothing(place.folder(shell))));
      case json -> {
        Map<String, Object> fields =
            registry.map(Numbers::fields).orElseGet(() -> empty(place.folder(shell)));
        Numbers.print(shell.out(), fields);
      }
    }
    return Exit.OK;
  }

  private static String nothing(Path folder) {
    return "Nothing was imported yet; `opsonin trials import` or `sync` fills the registry at\n  "
        + folder
        + "\n";
  }

  private static Map<String, Object> empty(Path folder) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("folder", folder.toString());
    fields.put("trials", 0);
    return fields;
  }

  private String text(Registry registry) {
    var numbers =
        new Numbers()
            .line("trials", registry.size(), ages(registry))
            .lineIfAny(
                "undated", registry.undated(), "of them; nobody noted when they were retrieved")
            .lineIfAny("CTML", registry.size(Kind.CTML), "trials in CTML");
    return numbers + registry.folder().toString() + "\n" + (check ? "Everything is whole.\n" : "");
  }

  private static String ages(Registry registry) {
    return registry
        .asOf()
        .map(
            latest ->
                registry
                    .oldestAsOf()
                    .filter(oldest -> !oldest.equals(latest))
                    .map(oldest -> "as of " + oldest + " to " + latest)
                    .orElse("as of " + latest))
        .orElse("");
  }
}
