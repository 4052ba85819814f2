package org.opsonin.trial.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opsonin.criteria.Criterion;
import org.opsonin.knowledge.Node;
import org.opsonin.trial.eligibility.Clauses.Clause;
import org.opsonin.trial.eligibility.Item.Side;

/// One pass over the blocks of a text that keeps track of the list and the group each stands in.
final class Walk {

  private static final int LONGEST_HEADING = 70;

  /// Most points looked at together with the block they stand in.
  private static final int MOST_POINTS = 100;

  private final String text;
  private final Clauses clauses;
  private final List<Block> blocks;
  private final Items items;

  /// The list the points of block n - 1 stand in; at 0 that of the text as a whole.
  private final Context[] contexts;

  /// Number of blocks directly in each block.
  private final int[] children;

  Walk(String text, Clauses clauses) {
    this.text = text;
    this.clauses = clauses;
    this.blocks = Outline.of(text);
    this.items = new Items(text);
    this.contexts = new Context[blocks.size() + 1];
    Arrays.fill(contexts, new Context(firstSide(), true));
    this.children = new int[blocks.size()];
    for (Block block : blocks) {
      if (block.parent() >= 0) {
        children[block.parent()]++;
      }
    }
  }

  /// A text whose first heading is that of the exclusions begins with its inclusions.
  private Side firstSide() {
    for (Block block : blocks) {
      if (block.to() - block.from() <= LONGEST_HEADING) {
        clauses.take(text, block.from(), block.to());
        Optional<String> side = clauses.heading().flatMap(heading -> heading.text("side"));
        if (side.isPresent()) {
          return side.get().equals("EXCLUSION") ? Side.INCLUSION : Side.NONE;
        }
      }
    }
    return Side.NONE;
  }

  List<Item> items() {
    for (int index = 0; index < blocks.size(); ) {
      index = block(index);
    }
    return items.finished();
  }

  /// Reads block `index`, with its points where it is a group; answers the index to go on from.
  private int block(int index) {
    Block block = blocks.get(index);
    clauses.take(text, block.from(), block.to());
    if (!clauses.hasWords()) {
      return index + 1;
    }
    Optional<Node> heading = clauses.heading();
    if (heading.isPresent() && !isPoint(index, heading.get())) {
      heading(index, heading.get());
      return index + 1;
    }
    Context context = contexts[block.parent() + 1].before(block);
    contexts[block.parent() + 1] = context;
    contexts[index + 1] = context;
    if (children[index] > 0) {
      return parent(index, context);
    }
    int end = clauses.looksBack() ? -1 : clauses.headingEnd();
    if (end >= 0) {
      inline(index, end);
      return index + 1;
    }
    if (text.charAt(block.to() - 1) == ':' && join(context).map("each"::equals).orElse(false)) {
      items.structural(block.from(), block.to(), context.side(), "intro");
      return index + 1;
    }
    if (looksLikeHeading(index)) {
      items.structural(block.from(), block.to(), context.side(), "group-heading");
      contexts[block.parent() + 1] = context.closedUntil(block.bullet());
      return index + 1;
    }
    point(context);
    return index + 1;
  }

  /// Whether words that could head a list are a point of one: `Pregnancy` with a bullet, and
  /// nothing below it.
  private boolean isPoint(int index, Node heading) {
    return heading.isTrue("neutral")
        && !blocks.get(index).isParagraph()
        && children[index] == 0
        && !clauses.announces();
  }

  private void heading(int index, Node heading) {
    Block block = blocks.get(index);
    int scope = children[index] > 0 ? index + 1 : block.parent() + 1;
    Context before = contexts[block.parent() + 1];
    Context after = after(heading, before);
    contexts[index + 1] = after;
    contexts[scope] = after;
    items.structural(block.from(), block.to(), after.side(), "heading");
  }

  private static Context after(Node heading, Context before) {
    boolean isScoped = heading.isTrue("scoped");
    if (heading.isTrue("everyone")) {
      return new Context(before.side(), true);
    }
    return heading
        .text("side")
        .map(side -> new Context(Side.valueOf(side), !isScoped))
        .orElseGet(() -> isScoped ? before.closed() : before.orIn(heading.text("otherwise")));
  }

  /// A heading and what follows it in the same block.
  private void inline(int index, int end) {
    Block block = blocks.get(index);
    clauses.take(text, block.from(), end);
    Optional<Node> heading = clauses.heading();
    if (heading.isEmpty()) {
      point(contexts[block.parent() + 1]);
      return;
    }
    Context after = after(heading.get(), contexts[block.parent() + 1]);
    boolean isSide = heading.get().text("side").isPresent();
    if (isSide) {
      contexts[block.parent() + 1] = after;
    }
    items.structural(block.from(), end, after.side(), "heading");
    clauses.take(text, end, block.to());
    clauses(after, List.of());
  }

  private boolean looksLikeHeading(int index) {
    Block block = blocks.get(index);
    if (text.charAt(block.to() - 1) == ':') {
      return true;
    }
    boolean leads =
        index + 1 < blocks.size()
            && block.isParagraph()
            && !blocks.get(index + 1).isParagraph()
            && block.to() - block.from() <= LONGEST_HEADING
            && text.charAt(block.to() - 1) != '.';
    return leads
        && clauses.clauses(contexts[block.parent() + 1].side()).stream()
            .noneMatch(clause -> clause.criterion().isPresent() || clause.isRemark());
  }

  /// A block with points in it.
  private int parent(int index, Context context) {
    Block block = blocks.get(index);
    Optional<String> join = join(context);
    if (join.isPresent()) {
      boolean holdsEach =
          join.get().equals("each")
              || join.get().equals(context.side() == Side.EXCLUSION ? "any" : "all");
      items.structural(block.from(), block.to(), context.side(), "intro");
      return holdsEach ? index + 1 : group(index, join.get(), context);
    }
    if (text.charAt(block.to() - 1) == ':') {
      clauses(context.closed(), List.of());
      contexts[index + 1] = context.closed();
      return index + 1;
    }
    return details(index, context);
  }

  private Optional<String> join(Context context) {
    Optional<String> join = clauses.intro().flatMap(intro -> intro.text("join"));
    return join.isEmpty() && clauses.announces() && clauses.leadsTo(context.side())
        ? Optional.of("each")
        : join;
  }

  /// Points of which one is enough, or all are needed together: one criterion of them all.
  private int group(int index, String join, Context context) {
    int end = endOf(index);
    var terms = new ArrayList<Criterion>();
    var kinds = new ArrayList<String>();
    boolean whole =
        context.isOpen()
            && context.side() != Side.NONE
            && end > index + 1
            && end < index + MOST_POINTS;
    for (int at = index + 1; at < end && whole; at++) {
      Block point = blocks.get(at);
      clauses.take(text, point.from(), point.to());
      List<Clause> read = clauses.clauses(context.side());
      whole =
          point.parent() == index && read.size() == 1 && read.getFirst().criterion().isPresent();
      if (whole) {
        terms.add(read.getFirst().criterion().orElseThrow());
        kinds.add(read.getFirst().kind());
      }
    }
    if (whole) {
      items.parsed(
          blocks.get(index + 1).from(),
          blocks.get(end - 1).to(),
          context.side(),
          kinds.getFirst(),
          join.equals("any") ? new Criterion.AnyOf(terms) : new Criterion.AllOf(terms));
      return end;
    }
    contexts[index + 1] = context.closed();
    return index + 1;
  }

  /// A block that says something by itself, with points that add to it or take from it.
  private int details(int index, Context context) {
    int end = endOf(index);
    var inner = new ArrayList<Clause>();
    for (int at = index + 1; at < end; at++) {
      Block point = blocks.get(at);
      clauses.take(text, point.from(), point.to());
      inner.addAll(clauses.clauses(Side.NONE));
    }
    Block block = blocks.get(index);
    clauses.take(text, block.from(), block.to());
    clauses(end < index + MOST_POINTS ? context : context.closed(), inner);
    contexts[index + 1] = context.closed();
    return index + 1;
  }

  private int endOf(int index) {
    int end = index + 1;
    int last = Math.min(blocks.size(), index + MOST_POINTS);
    while (end < last && blocks.get(end).parent() >= index) {
      end++;
    }
    return end;
  }

  private void point(Context context) {
    if (clauses.looksBack() && !clauses.isUnderstood(context.side())) {
      items.takeBack();
    }
    boolean back = clauses.isLinkedBack() || items.isLinked();
    boolean on = clauses.isLinkedOn();
    if (clauses.isLinkedBack()) {
      items.takeBack();
    }
    clauses(back || on ? context.closed() : context, List.of());
    items.link(on);
  }

  /// Notes the clauses taken up; none counts if `beside` narrows them.
  private void clauses(Context context, List<Clause> beside) {
    boolean narrowed = beside.stream().anyMatch(Clause::modifies);
    items.block();
    for (Clause clause : clauses.clauses(context.side())) {
      if (clause.isRemark()) {
        items.structural(clause.from(), clause.to(), context.side(), clause.kind());
      } else if (clause.criterion().isPresent() && context.isOpen() && !narrowed) {
        items.parsed(
            clause.from(), clause.to(), context.side(), clause.kind(), clause.criterion().get());
      } else {
        items.notEvaluated(clause.from(), clause.to(), context.side(), clause.kind());
      }
    }
    items.link(false);
  }
}
