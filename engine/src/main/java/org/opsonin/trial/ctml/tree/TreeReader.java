package org.opsonin.trial.ctml.tree;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;

/// Reads JSON or YAML text into [Tree]s. Never throws for what a text holds; nesting is bounded.
public final class TreeReader {

  /// Deepest nesting that is read, in levels.
  public static final int DEEPEST = 200;

  /// Longest text that is read, in UTF-16 units.
  public static final int LONGEST = 64_000_000;

  private final String path;
  private final Consumer<Problem> problems;

  /// @param path name of the file for the place of a problem; holds no identifier
  /// @param problems takes what is wrong with a text
  public TreeReader(String path, Consumer<Problem> problems) {
    this.path = path;
    this.problems = problems;
  }

  /// The documents in a text: JSON values one after another, or YAML documents.
  ///
  /// @return what could be read; empty if the text is broken, which is then reported
  public List<Tree> read(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (plain.length() > LONGEST) {
      refuse("CTML-002", 1, "longer than " + LONGEST + " characters", "one trial, or a few");
      return List.of();
    }
    Optional<List<Tree>> trees =
        looksLikeJson(plain)
            ? new JsonText(plain, this::refuse, this::twice).read()
            : new YamlText(plain, this::refuse, this::twice).read();
    return trees.orElse(List.of());
  }

  private static boolean looksLikeJson(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!Character.isWhitespace(c)) {
        return c == '{' || c == '[';
      }
    }
    return false;
  }

  private void twice(String key, int line) {
    refuse("CTML-012", line, "`" + key + "` twice; the last one counts", "each key once");
  }

  private void refuse(String code, int line, String found, String expected) {
    problems.accept(new Problem(code, path + ":" + line, found, expected));
  }

  /// Takes one problem of a text.
  @FunctionalInterface
  interface Refusal {
    void accept(String code, int line, String found, String expected);
  }

  /// Takes a key that is written twice in one object.
  @FunctionalInterface
  interface Repeated {
    void accept(String key, int line);
  }
}
