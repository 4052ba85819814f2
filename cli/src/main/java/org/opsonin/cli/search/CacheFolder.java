package org.opsonin.cli.search;

import java.nio.file.Path;
import java.util.Map;

/// Where this user's programs keep what can be made again: `OPSONIN_CACHE`, else the
/// `XDG_CACHE_HOME`
/// of the XDG base directories, else `~/.cache`.
public final class CacheFolder {

  private CacheFolder() {}

  /// A folder under it; it need not exist yet.
  public static Path of(Map<String, String> environment, String name) {
    String own = environment.getOrDefault("OPSONIN_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own).resolve(name);
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches =
        xdg.isBlank()
            ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache")
            : Path.of(xdg);
    return caches.resolve("opsonin").resolve(name);
  }
}
