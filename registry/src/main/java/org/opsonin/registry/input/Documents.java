package org.opsonin.registry.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.opsonin.kernel.Problem;
import org.opsonin.registry.study.Ctml;
import org.opsonin.registry.study.RegistryProblem;
import org.opsonin.registry.study.StudyReading;

/// Reads one document, perhaps gzipped: JSON in any of its shapes, or CTML in YAML. Its content
/// decides, not its name.
final class Documents {

  private static final int PEEK = 1 << 16;
  private static final int MOST_LAYERS = 2;
  private static final Pattern YAML =
      Pattern.compile(
          "\\A(?:\\s|#.*\\n|---.*\\n|%.*\\n)*[\"']?[A-Za-z_][\\w .-]*[\"']?\\s*:(?:\\s|\\z)");
  private static final Pattern LINE_OF_JSON = Pattern.compile("(?m)^\\s*[\\[{]");

  private final Intake intake;
  private final Bounds bounds;

  Documents(Intake intake, Bounds bounds) {
    this.intake = intake;
    this.bounds = bounds;
  }

  /// Reads a document to its end or as far as it goes.
  ///
  /// @param name of the document, for problems
  /// @throws Broken if it cannot be read, or not to the end; what came before was taken
  void read(InputStream in, String name) throws Broken {
    read(in, name, 0);
  }

  /// A document that could not be read to its end.
  static final class Broken extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final boolean isBomb;

    Broken(Problem problem, boolean isBomb) {
      super(problem.code());
      this.problem = problem;
      this.isBomb = isBomb;
    }

    Problem problem() {
      return problem;
    }

    /// Whether the whole packed file must not be read on.
    boolean isBomb() {
      return isBomb;
    }
  }

  private void read(InputStream in, String name, int layers) throws Broken {
    try {
      var counted = new Counted(in, _ -> {});
      var buffered = new BufferedInputStream(counted, PEEK);
      buffered.mark(4);
      byte[] head = buffered.readNBytes(4);
      buffered.reset();
      if (head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
        if (layers == MOST_LAYERS) {
          throw otherKind(name, "packed again and again");
        }
        var meter = new Guarded.Meter(bounds, counted::count);
        var unpacked = new GZIPInputStream(buffered, 1 << 14);
        read(new Guarded(unpacked, meter), name, layers + 1);
      } else if (Zips.isZip(head)) {
        throw otherKind(name, "a zip within a packed file");
      } else {
        text(buffered, name);
      }
    } catch (IOException broken) {
      throw broken(broken, name);
    }
  }

  /// What an exception means for the document it came from.
  static Broken broken(IOException failure, String name) {
    return switch (failure) {
      case Guarded.Bomb _ ->
          new Broken(
              RegistryProblem.EXPANDS_TOO_FAR.at(
                  name, "expands as a bomb does", "text that packs some ten-fold"),
              true);
      case CharacterCodingException _ ->
          new Broken(
              RegistryProblem.ENCODING.at(name, "begins as UTF-16 and is not", "text in UTF-8"),
              false);
      case EOFException _ ->
          new Broken(
              RegistryProblem.PACKED_FILE_BROKEN.at(
                  name, "the packed file breaks off; what came before was read", "a whole file"),
              false);
      case ZipException _ ->
          new Broken(
              RegistryProblem.PACKED_FILE_BROKEN.at(
                  name, "the packed file is damaged; what came before was read", "a whole file"),
              false);
      default ->
          new Broken(
              RegistryProblem.UNREADABLE.at(name, "cannot be read", "a file that can"), false);
    };
  }

  private static Broken otherKind(String name, String found) {
    return new Broken(
        RegistryProblem.OTHER_KIND.at(name, found, "JSON, JSON lines or YAML, gzipped or in a zip"),
        false);
  }

  private void text(BufferedInputStream in, String name) throws IOException, Broken {
    var text = new BufferedInputStream(Encodings.utf8(in), PEEK);
    text.mark(PEEK);
    String head = new String(text.readNBytes(PEEK), StandardCharsets.UTF_8);
    text.reset();
    String begin = head.stripLeading();
    if (begin.isEmpty() && head.length() < PEEK) {
      throw new Broken(
          RegistryProblem.EMPTY.at(name, "nothing in it", "at least one study"), false);
    }
    boolean isJson = begin.startsWith("{") || begin.startsWith("[");
    if (isJson || (!isYaml(name, begin) && LINE_OF_JSON.matcher(head).find() && !isMarkup(begin))) {
      json(text, name);
    } else if (isYaml(name, begin)) {
      yaml(text, name);
    } else {
      String found = isMarkup(begin) ? "XML or HTML" : "no JSON";
      throw new Broken(
          RegistryProblem.NOT_JSON.at(
              name, found, "studies as JSON, API v2 of ClinicalTrials.gov, or CTML"),
          false);
    }
  }

  private static boolean isMarkup(String begin) {
    return begin.startsWith("<");
  }

  private static boolean isYaml(String name, String begin) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yml") || lower.endsWith(".yaml") || YAML.matcher(begin).find();
  }

  private void yaml(InputStream text, String name) throws IOException, Broken {
    byte[] bytes = text.readNBytes(bounds.studyBytes() + 1);
    if (bytes.length > bounds.studyBytes()) {
      throw new Broken(Faults.of(Cut.Fault.TOO_LARGE, name), false);
    }
    if (!Encodings.isUtf8(bytes)) {
      throw new Broken(
          RegistryProblem.ENCODING.at(name, "bytes that are no UTF-8", "text in UTF-8"), false);
    }
    for (StudyReading reading :
        Ctml.ofYaml(new String(bytes, StandardCharsets.UTF_8), name, bounds.studyBytes())) {
      intake.accept(reading);
    }
  }

  private void json(InputStream text, String name) throws IOException, Broken {
    var cutter =
        new Cutter(text, bounds.studyBytes(), cut -> intake.accept(cut, where(name, cut)), _ -> {});
    Cutter.Document document;
    try {
      document = cutter.cut();
    } catch (IOException broken) {
      cutter.end();
      throw broken;
    }
    if (document.values() == 0) {
      throw document.closed()
          ? new Broken(
              RegistryProblem.EMPTY.at(name, "no study in it", "at least one study"), false)
          : new Broken(
              RegistryProblem.BREAKS_OFF.at(name, "breaks off", "closing brackets"), false);
    }
    if (!document.closed()) {
      throw new Broken(
          RegistryProblem.BREAKS_OFF.at(
              name, "breaks off; what came before was read", "closing brackets"),
          false);
    }
  }

  private static String where(String name, Cut cut) {
    return cut.line() == cut.ordinal()
        ? name + ":" + cut.line()
        : name + ":" + cut.line() + " study " + cut.ordinal();
  }
}
