package org.opsonin.server.database;

import java.nio.file.Path;
import java.util.List;

/// Which database the site shall use.
///
/// @param url the operator's, or empty for one of our own
/// @param user of the operator's; empty where the address names it
/// @param password of the operator's; never written anywhere
/// @param data folder of our own
/// @param programs folders in which PostgreSQL may lie unpacked for more than one site
public record DatabaseChoice(
    String url, String user, String password, Path data, List<Path> programs) {

  /// Copies the list.
  public DatabaseChoice {
    programs = List.copyOf(programs);
  }

  boolean isOwn() {
    return url.isBlank();
  }

  /// Says nothing that could be a secret.
  @Override
  public String toString() {
    return isOwn() ? "DatabaseChoice[own]" : "DatabaseChoice[the operator's]";
  }
}
