package org.opsonin.trial.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.criteria.Criterion;
import org.opsonin.trial.eligibility.Item.Side;
import org.opsonin.trial.eligibility.Item.Status;

/// The items of one text as they are found; fills what lies between them.
final class Items {

  private static final String LAYOUT = "layout";

  private final String text;
  private final List<Item> items = new ArrayList<>();
  private int covered;
  private int firstOfBlock;
  private boolean linked;

  Items(String text) {
    this.text = text;
  }

  /// A new block begins.
  void block() {
    firstOfBlock = items.size();
  }

  void structural(int from, int to, Side side, String kind) {
    add(from, to, side, kind, Status.STRUCTURAL, Optional.empty());
  }

  /// Sentences of one block that nobody understood make one item, under the first subject known.
  void notEvaluated(int from, int to, Side side, String kind) {
    int last = items.size() - 1;
    if (last >= firstOfBlock && items.get(last).kind().equals(LAYOUT)) {
      last--;
    }
    if (last >= firstOfBlock && items.get(last).status() == Status.NOT_EVALUATED) {
      Item before = items.get(last);
      while (items.size() > last) {
        items.removeLast();
      }
      covered = before.start();
      String subject = before.kind().equals("other") ? kind : before.kind();
      add(covered, to, side, subject, Status.NOT_EVALUATED, Optional.empty());
      return;
    }
    add(from, to, side, kind, Status.NOT_EVALUATED, Optional.empty());
  }

  void parsed(int from, int to, Side side, String kind, Criterion criterion) {
    add(from, to, side, kind, Status.PARSED, Optional.of(criterion));
  }

  /// The last point is no longer held to be understood: what follows it changes it.
  void takeBack() {
    for (int at = items.size() - 1; at >= 0; at--) {
      Item item = items.get(at);
      if (item.status() == Status.PARSED) {
        items.set(
            at,
            new Item(
                item.start(),
                item.end(),
                item.side(),
                item.kind(),
                Status.NOT_EVALUATED,
                Optional.empty()));
      }
      if (item.status() != Status.STRUCTURAL || !item.kind().equals(LAYOUT)) {
        return;
      }
    }
  }

  /// Notes whether the last point is tied to the next by a word such as `or`.
  void link(boolean isLinked) {
    linked = isLinked;
  }

  boolean isLinked() {
    return linked;
  }

  List<Item> finished() {
    if (covered < text.length()) {
      fill(text.length());
    }
    return List.copyOf(items);
  }

  private void add(
      int from, int to, Side side, String kind, Status status, Optional<Criterion> criterion) {
    if (from > covered) {
      fill(from);
    }
    items.add(new Item(covered, to, side, kind, status, criterion));
    covered = to;
  }

  /// White space, bullets and numbering up to `to`; anything with more letters is not layout.
  private void fill(int to) {
    items.add(new Item(covered, to, Side.NONE, LAYOUT, Status.STRUCTURAL, Optional.empty()));
    covered = to;
  }
}
