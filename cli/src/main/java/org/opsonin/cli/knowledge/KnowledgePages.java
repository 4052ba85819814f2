package org.opsonin.cli.knowledge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.report.text.Page;
import org.opsonin.report.text.Page.Style;

/// Prints entries of the knowledge for a terminal.
final class KnowledgePages {

  private static final int[] KIND_COLUMNS = {20, 58};
  private static final List<String> IN_THE_HEAD =
      List.of("id", "claim", "name", "source", "review", "jurisdiction", "since", "certainty");

  private final Shell shell;
  private final Knowledge knowledge = Knowledge.load();
  private final Page page;

  KnowledgePages(Shell shell) {
    this.shell = shell;
    this.page = new Page(shell.outIsTerminal() && !shell.refusesColour());
  }

  int list(String kind) {
    Map<String, Integer> counts = new TreeMap<>();
    knowledge.entries().values().forEach(entry -> counts.merge(entry.kind(), 1, Integer::sum));
    if (kind.isEmpty()) {
      page.row(0, KIND_COLUMNS, "Kind", "Entries");
      counts.forEach((name, count) -> page.row(0, KIND_COLUMNS, name, count.toString()));
    } else if (counts.containsKey(kind)) {
      knowledge.ofKind(kind).forEach(entry -> item(entry));
    } else {
      throw new UsageException(
          "there is no kind `" + kind + "`; one of " + String.join(", ", counts.keySet()));
    }
    return print();
  }

  private void item(Entry entry) {
    page.hanging(Style.STRONG, entry.id() + "  ", "");
    page.paragraph(4, entry.claim());
  }

  int show(String id) {
    List<Entry> entries = knowledge.withId(id);
    if (entries.isEmpty()) {
      throw new UsageException(
          "no entry has the id `" + id + "`; `opsonin knowledge list --kind KIND` lists them");
    }
    for (Entry entry : entries) {
      head(entry);
      for (String key : entry.body().keys()) {
        if (!IN_THE_HEAD.contains(key)) {
          entry.body().get(key).ifPresent(node -> field(0, key + ": ", node));
        }
      }
      page.blank();
    }
    return print();
  }

  private void head(Entry entry) {
    page.hanging(Style.STRONG, entry.kind() + " " + entry.id(), "");
    page.paragraph(0, entry.claim());
    if (!entry.kind().equals("source")) {
      String section = entry.citation().section();
      page.hanging(
          Style.FAINT,
          "Source: ",
          knowledge.documentOf(entry)
              + (section.isEmpty() ? "" : ", " + section)
              + " (looked up "
              + entry.citation().retrieved()
              + ")");
      page.hanging(Style.FAINT, "Grade: ", entry.certainty() + ", " + entry.certainty().words());
      page.hanging(
          Style.FAINT,
          "Holds: ",
          "since "
              + entry.since()
              + entry.until().map(last -> " until " + last).orElse("")
              + ", in "
              + entry.jurisdiction());
      page.hanging(Style.FAINT, "Review: ", entry.review().words());
    }
    page.hanging(Style.FAINT, "File: ", entry.body().where());
    page.blank();
  }

  private void field(int indent, String label, Node node) {
    switch (node) {
      case Node.Text(var where, var value) ->
          page.hanging(Style.STRONG, " ".repeat(indent) + label, value);
      case Node.Sequence(var where, var items) -> {
        if (items.stream().allMatch(Node.Text.class::isInstance)) {
          String texts = String.join(", ", node.asTexts());
          page.hanging(Style.STRONG, " ".repeat(indent) + label, texts.isEmpty() ? "none" : texts);
        } else {
          page.hanging(Style.STRONG, " ".repeat(indent) + label, "");
          items.forEach(item -> field(indent + 2, "- ", item));
        }
      }
      case Node.Mapping(var where, var fields) -> mapping(indent, label, fields);
    }
  }

  /// The first field of an item of a list stands beside its dash.
  private void mapping(int indent, String label, Map<String, Node> fields) {
    String dash = label.equals("- ") ? label : "";
    if (dash.isEmpty()) {
      page.hanging(Style.STRONG, " ".repeat(indent) + label, "");
    }
    for (var field : fields.entrySet()) {
      if (dash.isEmpty()) {
        field(indent + 2, field.getKey() + ": ", field.getValue());
      } else {
        field(indent, dash + field.getKey() + ": ", field.getValue());
        dash = "";
      }
    }
  }

  private int print() {
    shell.out().print(page);
    return Exit.OK;
  }
}
