package org.opsonin.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/// A database that is being started while the rest of the site is.
public final class Starting implements AutoCloseable {

  private final CompletableFuture<Database> database = new CompletableFuture<>();

  private Starting() {}

  /// Begins on a thread of its own. The data folder is taken before this returns, so that nothing
  /// else of the site touches the folder of another.
  ///
  /// @throws CannotStart if another site holds the data folder, or it cannot be used
  public static Starting begin(DatabaseChoice choice) {
    var starting = new Starting();
    if (choice.isOwn()) {
      DataFolder folder = DataFolder.take(choice.data());
      starting.run(() -> Database.own(folder, choice));
    } else {
      starting.run(() -> Database.operators(choice));
    }
    return starting;
  }

  private interface Work {
    Database done() throws IOException;
  }

  private void run(Work work) {
    Thread.ofPlatform()
        .daemon()
        .name("database-start")
        .start(
            () -> {
              try {
                database.complete(work.done());
              } catch (IOException | RuntimeException | Error failed) {
                database.completeExceptionally(failed);
              }
            });
  }

  /// The database, once it is there.
  ///
  /// @throws CannotStart for whatever a person can mend
  Database database() {
    try {
      return database.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw failed;
    }
  }

  /// Ends what was started, for a site that did not come to life.
  @Override
  public void close() {
    try {
      database.get().close();
    } catch (ExecutionException neverStarted) {
      // and has cleared up behind itself
    } catch (IOException failed) {
      throw new UncheckedIOException("closing the database", failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
