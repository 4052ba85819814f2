package org.opsonin.biomarker;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Vocabulary;

/// Which tests bear on immunotherapy for a tumour type and setting, and why.
public final class Guide {

  private final Vocabulary vocabulary;
  private final List<Entry> pages;

  private Guide(Vocabulary vocabulary, List<Entry> pages) {
    this.vocabulary = vocabulary;
    this.pages = pages;
  }

  public static Guide of(Knowledge knowledge, Vocabulary vocabulary) {
    return new Guide(vocabulary, knowledge.ofKind("guide"));
  }

  /// One test of one page.
  ///
  /// @param subject id of a marker or gene
  /// @param page the setting the advice is for
  public record Advice(String subject, Node test, Entry page) {

    public String why() {
      return test.text("why").orElse("");
    }

    public String ifPositive() {
      return test.text("ifPositive").orElse("");
    }

    public String ifNegative() {
      return test.text("ifNegative").orElse("");
    }

    public List<String> pitfalls() {
      return test.texts("pitfalls");
    }

    public String specimen() {
      return test.text("specimen").orElse("");
    }

    public String assay() {
      return test.text("assay").orElse("");
    }
  }

  /// The pages for a tumour type: those about it or a kind of it, the most precise first.
  public List<Entry> pagesFor(String tumour) {
    return pages.stream()
        .filter(page -> fits(page, tumour))
        .sorted((one, other) -> Integer.compare(breadth(one), breadth(other)))
        .toList();
  }

  private boolean fits(Entry page, String tumour) {
    return page.body().texts("tumours").stream()
            .anyMatch(type -> vocabulary.tumours().is(tumour, type) != Truth.NOT_MET)
        && page.body().texts("excluding").stream()
            .noneMatch(type -> vocabulary.tumours().is(tumour, type) == Truth.MET);
  }

  /// Pages for all solid tumours come after pages for one cancer.
  private static int breadth(Entry page) {
    var types = page.body().texts("tumours");
    return types.contains("TISSUE") || types.contains("SOLID") ? 1 : 0;
  }

  /// All advice for a tumour type, in the order of the pages.
  public List<Advice> adviceFor(String tumour) {
    var advice = new ArrayList<Advice>();
    for (Entry page : pagesFor(tumour)) {
      for (Node test : page.body().items("tests")) {
        test.text("marker")
            .or(() -> test.text("gene"))
            .ifPresent(subject -> advice.add(new Advice(subject, test, page)));
      }
    }
    return advice;
  }

  /// Every page, for those who look around.
  public List<Entry> pages() {
    return pages;
  }
}
