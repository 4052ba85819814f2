package org.opsonin.server.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsonin.kernel.Problem;

/// The folder a site keeps its data in, held by one site at a time.
///
/// The lock is the kernel's: it ends with the process, however that ends, so no stale file ever
/// keeps a site from starting. Whoever has not taken the folder must not touch what is in it.
final class DataFolder implements AutoCloseable {

  private static final String LOCK = "site.lock";

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Makes the folder where there is none, and holds it until [#close()].
  ///
  /// @throws CannotStart if another site holds it, or it cannot be written to
  static DataFolder take(Path path) {
    try {
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw new CannotStart(StartProblems.notAFolder(path));
      }
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      FileChannel channel =
          FileChannel.open(
              path.resolve(LOCK),
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      if (lock(channel) == null) {
        String holder = holder(channel);
        throw new CannotStart(StartProblems.inUse(path, holder));
      }
      write(channel);
      return new DataFolder(path, channel);
    } catch (IOException broken) {
      throw new CannotStart(problem(path, broken), broken);
    }
  }

  /// Where the database lives.
  Path database() {
    return path.resolve("database");
  }

  /// What an error of the file system means for whoever chose the folder.
  static Problem problem(Path path, IOException broken) {
    String words = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("no space left") || words.contains("quota exceeded")) {
      return StartProblems.diskFull(path);
    }
    if (broken instanceof AccessDeniedException
        || words.contains("read-only")
        || words.contains("not permitted")
        || words.contains("permission denied")) {
      return StartProblems.notWritable(path);
    }
    if (broken instanceof FileAlreadyExistsException
        || broken instanceof NotDirectoryException
        || words.contains("not a directory")) {
      return StartProblems.notAFolder(path);
    }
    return broken instanceof FileSystemException
        ? StartProblems.notWritable(path)
        : StartProblems.silent(path);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      // another site of this very program; closing this channel would end its lock, so it stays
      return null;
    }
  }

  /// The process that holds the folder, as it wrote it down, for the message only.
  private static String holder(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(12);
    channel.read(bytes, 0);
    String number = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    return number.strip().matches("\\d+") ? " (process " + number.strip() + ")" : "";
  }

  private static void write(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)),
        0);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
