package org.opsonin.registry.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.opsonin.registry.input.Documents.Broken;
import org.opsonin.registry.study.RegistryProblem;

/// Reads the entries of a zip one after the other; a broken one does not stop the others.
final class Zips {

  /// What to do with entries.
  interface Entries {

    /// Reads one document.
    ///
    /// @param packedBytes its size within the zip; 0 if not known
    void read(InputStream in, String name, long packedBytes) throws Broken;

    /// Whether an entry of this name may hold studies.
    boolean wants(String name);

    /// An entry, or the rest of the zip, could not be read.
    void broken(Broken broken);
  }

  private final String name;
  private final Bounds bounds;
  private final Entries entries;
  private int count;

  private Zips(String name, Bounds bounds, Entries entries) {
    this.name = name;
    this.bounds = bounds;
    this.entries = entries;
  }

  static boolean isZip(byte[] head) {
    return head.length >= 4
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  /// Reads a file by its list of contents; where that is broken, from the front as far as it goes.
  static void read(Path file, String name, Bounds bounds, Entries entries) throws IOException {
    var zips = new Zips(name, bounds, entries);
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException broken) {
      entries.broken(Documents.broken(broken, name));
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        zips.fromTheFront(in);
      }
      return;
    }
    try (zip) {
      zips.listed(zip, Files.size(file));
    }
  }

  /// Reads a stream from the front.
  static void read(InputStream in, String name, Bounds bounds, Entries entries) throws IOException {
    new Zips(name, bounds, entries).fromTheFront(in);
  }

  private void listed(ZipFile zip, long size) {
    var meter = new Guarded.Meter(bounds, () -> size);
    Enumeration<? extends ZipEntry> all = zip.entries();
    boolean goesOn = true;
    while (goesOn && all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      if (isWanted(entry)) {
        try (InputStream in = zip.getInputStream(entry)) {
          goesOn = read(new Guarded(in, meter), entry);
        } catch (IOException broken) {
          entries.broken(Documents.broken(broken, nameOf(entry)));
        }
      }
    }
  }

  private void fromTheFront(InputStream in) throws IOException {
    var packed = new Counted(in, _ -> {});
    var meter = new Guarded.Meter(bounds, packed::count);
    var zip = new ZipInputStream(packed);
    try {
      boolean goesOn = true;
      for (ZipEntry entry = zip.getNextEntry();
          goesOn && entry != null;
          entry = goesOn ? zip.getNextEntry() : entry) {
        if (isWanted(entry)) {
          goesOn = read(new Guarded(zip, meter), entry);
        }
      }
    } catch (IllegalArgumentException badName) {
      throw new ZipException("entry name");
    }
  }

  /// Whether to go on after this entry.
  private boolean read(InputStream in, ZipEntry entry) {
    count++;
    if (count > bounds.entries()) {
      entries.broken(
          new Broken(
              RegistryProblem.EXPANDS_TOO_FAR.at(
                  name, "too many entries", "at most " + bounds.entries()),
              true));
      return false;
    }
    try {
      entries.read(in, nameOf(entry), Math.max(0, entry.getCompressedSize()));
      return true;
    } catch (Broken broken) {
      entries.broken(broken);
      return !broken.isBomb();
    }
  }

  private boolean isWanted(ZipEntry entry) {
    return !entry.isDirectory() && entries.wants(entry.getName());
  }

  private String nameOf(ZipEntry entry) {
    return name + "!" + Importer.printable(entry.getName());
  }
}
