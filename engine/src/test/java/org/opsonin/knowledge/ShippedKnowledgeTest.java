package org.opsonin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The shipped entries against the researchers' tables: nothing left out, nothing added unseen.
class ShippedKnowledgeTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  @Test
  void hasEveryProductOnce() {
    var rows = SharedFacts.rows("facts/products.tsv");

    assertThat(ids("product"))
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().map(row -> row.get("product_id")).toList());
  }

  @Test
  void hasEveryIndicationOnceAndWithdrawsWhatWasWithdrawn() {
    Map<String, Entry> byRow = new TreeMap<>();
    for (Entry entry : KNOWLEDGE.ofKind("indication")) {
      assertThat(byRow.put(entry.body().text("row").orElse("none"), entry)).isNull();
    }
    var rows = SharedFacts.rows("facts/indications.tsv");

    assertThat(byRow.keySet())
        .containsExactlyInAnyOrderElementsOf(rows.stream().map(row -> row.get("#")).toList());
    for (Map<String, String> row : rows) {
      Entry entry = Objects.requireNonNull(byRow.get(row.get("#")));
      assertThat(entry.body().text("product")).contains(row.get("product_id"));
      assertThat(entry.certainty().name()).isEqualTo(row.get("certainty"));
      boolean gone = row.getOrDefault("setting", "").matches("(WITHDRAWN|DISCONTINUED).*");
      assertThat(entry.body().isTrue("withdrawn")).as(entry.id()).isEqualTo(gone);
    }
  }

  @Test
  void hasEveryCompanionDiagnosticDefinitionAndOpenQuestion() {
    assertThat(ids("diagnostic"))
        .hasSameSizeAs(SharedFacts.rows("facts/companion_diagnostics.tsv"));
    assertThat(ids("definition"))
        .hasSameSizeAs(SharedFacts.rows("facts/biomarker_definitions.tsv"));
    assertThat(ids("watch")).hasSameSizeAs(SharedFacts.rows("facts/watchlist_2026.tsv"));
  }

  @Test
  void hasAnAnalyteForEveryGradedLab() {
    var covered = new ArrayList<String>();
    KNOWLEDGE.ofKind("analyte").forEach(entry -> covered.addAll(entry.body().texts("rows")));

    assertThat(covered)
        .containsExactlyInAnyOrderElementsOf(
            SharedFacts.rows("facts/lab_grading_ctcae_v5_v6.tsv").stream()
                .map(row -> row.get("lab"))
                .toList());
  }

  @Test
  void keepsTheCodesAndParentsOfOncoTree() throws IOException {
    var parents =
        oncoTree(Files.readString(SharedFacts.file("data/biomarkers/oncotree_2025_10_03.json")));
    var types = KNOWLEDGE.ofKind("tumour");

    assertThat(types).hasSizeGreaterThanOrEqualTo(200);
    for (Entry type : types) {
      assertThat(parents).containsKey(type.id());
      assertThat(type.body().text("parent").orElse(""))
          .as(type.id())
          .isEqualTo(parents.get(type.id()));
    }
  }

  /// Parent by code, read from the nesting of `"code"` within `"children"`.
  private static Map<String, String> oncoTree(String json) {
    Map<String, String> parents = new TreeMap<>();
    Pattern token = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[{}]");
    Matcher matcher = token.matcher(json);
    var path = new ArrayList<String>(List.of(""));
    String last = "";
    boolean codeNext = false;
    while (matcher.find()) {
      String text = matcher.group();
      switch (text) {
        case "{" -> path.add("");
        case "}" -> path.removeLast();
        default -> {
          String value = text.substring(1, text.length() - 1);
          if (codeNext) {
            path.set(path.size() - 1, value);
            parents.put(value, enclosing(path));
          }
          codeNext = value.equals("code") && !last.equals("code");
          last = value;
        }
      }
    }
    return parents;
  }

  private static String enclosing(List<String> path) {
    return path.subList(0, path.size() - 1).stream()
        .filter(code -> !code.isEmpty())
        .reduce("", (before, code) -> code);
  }

  private static List<String> ids(String kind) {
    return KNOWLEDGE.ofKind(kind).stream().map(Entry::id).toList();
  }
}
