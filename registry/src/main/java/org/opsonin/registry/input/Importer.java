package org.opsonin.registry.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.opsonin.registry.Entry;
import org.opsonin.registry.Sink;
import org.opsonin.registry.input.Documents.Broken;
import org.opsonin.registry.study.RegistryProblem;
import org.opsonin.registry.study.StudyReader;
import org.opsonin.trial.Trial;

/// Takes studies out of files and folders into a registry, or to whoever wants to look at them.
///
/// A broken study, or a broken file, never stops the run; each is told to [Findings]. The same file
/// again changes nothing.
public final class Importer implements AutoCloseable {

  private static final Pattern WANTED =
      Pattern.compile("(?i).*\\.(json|jsonl|ndjson|ctml|yml|yaml|txt)(\\.gz)?|.*\\.(gz|zip)");
  private static final int DEEPEST_FOLDER = 64;
  private static final int LONGEST_NAME = 200;

  /// Is told how the run goes on.
  public interface Progress {

    /// So many more bytes of the files were read.
    void read(long bytes);

    /// So many studies are stored by now.
    void stored(long studies);
  }

  private final Intake intake;
  private final Bounds bounds;
  private final Progress progress;
  private final Documents documents;
  private long files;
  private long passedOver;
  private long brokenFiles;
  private long bytes;

  /// @param sink takes the studies, a few hundred at a time
  /// @param reader of one study
  /// @param asOf day of retrieval of studies that do not tell it
  /// @param reading works something out from each study, on several threads
  public Importer(
      Sink sink,
      StudyReader reader,
      Findings findings,
      Optional<LocalDate> asOf,
      Function<Trial, Optional<Entry.Reading>> reading,
      Bounds bounds,
      Progress progress) {
    this.intake = new Intake(sink, reader, findings, asOf, reading);
    this.bounds = bounds;
    this.progress = progress;
    this.documents = new Documents(intake, bounds);
  }

  /// Takes a file, or what a folder and the folders in it hold, in order of names.
  public void add(Path path) {
    if (Files.isDirectory(path)) {
      folder(path, 0);
    } else {
      file(path);
    }
  }

  /// Takes what comes from a stream.
  ///
  /// @param name for problems
  public void add(InputStream in, String name) {
    try {
      packedOrNot(new Counted(in, this::count), name);
    } catch (IOException unreadable) {
      broken(Documents.broken(unreadable, name));
    } catch (Broken broken) {
      broken(broken);
    }
  }

  private void packedOrNot(InputStream in, String name) throws IOException, Broken {
    var buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(4);
    byte[] head = buffered.readNBytes(4);
    buffered.reset();
    if (Zips.isZip(head)) {
      Zips.read(buffered, name, bounds, new Entries(false));
    } else {
      files++;
      documents.read(buffered, name);
    }
  }

  private void folder(Path folder, int depth) {
    var inside = new ArrayList<Path>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(inside::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
      broken(new Broken(unreadable(folder), false));
    }
    inside.sort(null);
    for (Path path : inside) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        if (depth < DEEPEST_FOLDER && !isHidden(path.getFileName().toString())) {
          folder(path, depth + 1);
        } else {
          passedOver++;
        }
      } else if (Files.isRegularFile(path) && wants(path.getFileName().toString())) {
        file(path);
      } else {
        passedOver++;
      }
    }
  }

  private void file(Path file) {
    String name = printable(file.toString());
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      if (Zips.isZip(head)) {
        long before = bytes;
        Zips.read(file, name, bounds, new Entries(true));
        count(Math.max(0, Files.size(file) - (bytes - before)));
        return;
      }
    } catch (IOException unreadable) {
      broken(new Broken(unreadable(file), false));
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      add(in, name);
    } catch (IOException unreadable) {
      broken(new Broken(unreadable(file), false));
    }
  }

  private static org.opsonin.kernel.Problem unreadable(Path path) {
    return RegistryProblem.UNREADABLE.at(
        printable(path.toString()), "cannot be read", "a file that can");
  }

  /// The entries of a zip.
  private final class Entries implements Zips.Entries {

    private final boolean countsBytes;

    Entries(boolean countsBytes) {
      this.countsBytes = countsBytes;
    }

    @Override
    public void read(InputStream in, String name, long packedBytes) throws Broken {
      files++;
      if (countsBytes) {
        count(packedBytes);
      }
      documents.read(in, name);
    }

    @Override
    public boolean wants(String name) {
      boolean wanted =
          Importer.wants(name.substring(name.lastIndexOf('/') + 1))
              && !name.startsWith("__MACOSX/");
      passedOver += wanted ? 0 : 1;
      return wanted;
    }

    @Override
    public void broken(Broken broken) {
      Importer.this.broken(broken);
    }
  }

  private void broken(Broken broken) {
    brokenFiles++;
    intake.report(broken.problem());
  }

  private void count(long more) {
    bytes += more;
    progress.read(more);
    progress.stored(intake.stored().all());
  }

  private static boolean wants(String name) {
    return !isHidden(name) && WANTED.matcher(name).matches();
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  /// A name as it can be shown: no control characters, not endless.
  static String printable(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return plain.length() <= LONGEST_NAME
        ? plain
        : "..." + plain.substring(plain.length() - LONGEST_NAME);
  }

  /// Bytes of everything that would be read, for a progress bar; what cannot be looked at counts as
  /// nothing.
  public static long size(List<Path> paths) {
    long sum = 0;
    for (Path path : paths) {
      sum += Files.isDirectory(path) ? folderSize(path, 0) : fileSize(path);
    }
    return sum;
  }

  private static long folderSize(Path folder, int depth) {
    long sum = 0;
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      for (Path path : inside) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          sum += depth < DEEPEST_FOLDER ? folderSize(path, depth + 1) : 0;
        } else if (wants(path.getFileName().toString())) {
          sum += fileSize(path);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
      return sum; // reading it will say so
    }
    return sum;
  }

  private static long fileSize(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /// Stores what is on its way and says what was done.
  public ImportSummary finish() {
    intake.flush(Map.of());
    return new ImportSummary(
        files,
        passedOver,
        brokenFiles,
        bytes,
        intake.read() + brokenFiles,
        intake.stored(),
        intake.ctml(),
        intake.twice(),
        intake.refused() + brokenFiles,
        intake.noted());
  }

  @Override
  public void close() {
    intake.close();
  }
}
