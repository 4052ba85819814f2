package org.opsonin.cli.search;

import java.util.List;
import java.util.function.IntConsumer;
import org.jline.utils.Signals;
import org.opsonin.search.meaning.Meaning;

/// A model that is never stopped in the middle of its work.
///
/// Its library frees what it works with as soon as the program is asked to end, and a model still
/// at work then takes the whole process down. So a signal waits for the texts under way, a second
/// or two, and ends the program while the model is at rest. Vectors made so far are on the disk;
/// an index half written is cleared away by the next build.
public final class StoppableModel implements Meaning {

  private static final int SIGNALLED = 128;

  /// A signal that asks a program to end, with its number.
  private enum Ending {
    HUP(1),
    INT(2),
    TERM(15);

    private final int number;

    Ending(int number) {
      this.number = number;
    }
  }

  private final Meaning model;
  private final IntConsumer end;

  StoppableModel(Meaning model, IntConsumer end) {
    this.model = model;
    this.end = end;
  }

  /// Wraps `model`; from now on signals that end this program wait for it.
  public static StoppableModel of(Meaning model) {
    var stoppable = new StoppableModel(model, status -> Runtime.getRuntime().halt(status));
    for (Ending ending : Ending.values()) {
      Signals.register(ending.name(), () -> stoppable.stop(SIGNALLED + ending.number));
    }
    return stoppable;
  }

  /// Ends the program with `status` once the model is at rest.
  synchronized void stop(int status) {
    end.accept(status);
  }

  @Override
  public String model() {
    return model.model();
  }

  @Override
  public synchronized List<float[]> of(List<String> texts) {
    return model.of(texts);
  }

  @Override
  public synchronized float[] ofQuestion(String text) {
    return model.ofQuestion(text);
  }
}
