package org.opsonin.cli.trials.registry;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.registry.Registry;
import org.opsonin.registry.RegistryUnusable;
import picocli.CommandLine.Option;

/// Where the registry lies: `--registry`, or `registry` in the folder `OPSONIN_DATA` names, or in
/// the user's data folder.
public final class RegistryOption {

  @Option(
      names = "--registry",
      paramLabel = "DIR",
      description =
          "folder of the registry (default: registry in $OPSONIN_DATA, or in"
              + " ~/.local/share/opsonin)")
  private Optional<String> named = Optional.empty();

  /// As if the user had named this folder; empty for the usual place.
  public static RegistryOption at(Optional<String> folder) {
    var option = new RegistryOption();
    option.named = folder;
    return option;
  }

  /// The folder, which may not exist yet.
  public Path folder(Shell shell) {
    Map<String, String> environment = shell.environment();
    try {
      if (named.isPresent()) {
        return Path.of(named.get());
      }
      String data = environment.getOrDefault("OPSONIN_DATA", "");
      return (data.isEmpty() ? userData(environment) : Path.of(data)).resolve("registry");
    } catch (InvalidPathException noPath) {
      throw new UsageException("--registry wants a folder");
    }
  }

  private static Path userData(Map<String, String> environment) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path folder =
        data.isEmpty()
            ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", ".")))
                .resolve(".local/share")
            : Path.of(data);
    return folder.resolve("opsonin");
  }

  /// Reads from the registry, which must be there if a folder was named; empty if none was named
  /// and nothing was imported yet.
  ///
  /// @throws UsageException if the folder that was named holds no registry
  public <T> T readNamed(Shell shell, Function<Optional<Registry>, T> work) {
    return read(
        shell,
        registry -> {
          if (registry.isEmpty() && named.isPresent()) {
            throw new UsageException("--registry " + named.get() + " holds no registry");
          }
          return work.apply(registry);
        });
  }

  /// Reads from the registry; empty if nothing was imported yet.
  public <T> T read(Shell shell, Function<Optional<Registry>, T> work) {
    try {
      Optional<Registry> registry = Registry.openToRead(folder(shell));
      try {
        return work.apply(registry);
      } finally {
        registry.ifPresent(Registry::close);
      }
    } catch (RegistryUnusable unusable) {
      throw new UsageException(String.valueOf(unusable.getMessage()));
    }
  }

  /// Writes to the registry, which is created if there is none.
  public <T> T write(Shell shell, Function<Registry, T> work) {
    try (Registry registry = Registry.openToWrite(folder(shell))) {
      return work.apply(registry);
    } catch (RegistryUnusable unusable) {
      throw new UsageException(String.valueOf(unusable.getMessage()));
    }
  }
}
