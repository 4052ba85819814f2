package org.opsonin.server.infobutton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.knowledge.Entry;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.library.ShippedShelf;
import org.opsonin.server.site.Language;

/// Every code the knowledge knows leads somewhere.
class EveryCodeTest {

  private static final Shelf SHELF = ShippedShelf.make();
  private static final CodeMap CODES = new CodeMap(SHELF);

  @Test
  void everyCodeOfTheKnowledgeReachesAPage() {
    var reached = new TreeMap<String, Integer>();
    var lost = new ArrayList<String>();
    for (Entry entry : SHELF.knowledge().entries().values()) {
      for (EntryCodes.Coded coded : EntryCodes.of(entry, CODES.systems())) {
        if (CODES.find(system(coded.system()), coded.code()).stream().anyMatch(this::exists)) {
          reached.merge(entry.kind() + " " + coded.system(), 1, Integer::sum);
        } else {
          lost.add(entry.kind() + "/" + entry.id() + " " + coded.system() + " " + coded.code());
        }
      }
    }

    assertThat(lost).isEmpty();
    assertThat(reached.values().stream().mapToInt(Integer::intValue).sum())
        .as("%s", reached)
        .isGreaterThan(5_900);
  }

  @Test
  void everyPageARuleNamesExists() {
    for (Entry entry : SHELF.knowledge().ofKind("infobutton")) {
      Rule rule = Rule.read(entry);
      var named = new ArrayList<>(rule.otherwise());
      Map.copyOf(rule.pages()).values().forEach(named::addAll);
      Map.copyOf(rule.within()).values().forEach(named::addAll);
      assertThat(named).as(entry.id()).allMatch(text -> exists(Target.of(text)));
    }
  }

  @Test
  void everyCodeOfAnArticleReachesThatArticle() {
    SHELF
        .in(Language.EN)
        .forEach(
            page ->
                page.head()
                    .codes()
                    .forEach(
                        (system, codes) ->
                            codes.forEach(
                                code ->
                                    assertThat(CODES.find(system(system), code))
                                        .contains(new Target.Article(page.head().id())))));
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "icd10cm, C34.11, article non-small-cell-lung",
    "icd10cm, C3411, article non-small-cell-lung",
    "icd10cm, C34, article non-small-cell-lung",
    "icd10cm, c43.9, article melanoma",
    "rxnorm, 1597876, product nivolumab",
    "loinc, 85147-7, article pd-l1",
    "ncit, C106432, product pembrolizumab",
    "loinc, 2951-2, article gut-colitis",
    "icd10cm, K50, article autoimmune-transplant-hiv",
    "icd10cm, B18.1, article hepatitis-tb",
  })
  void reachesThePageOneWouldExpect(String system, String code, String target) {
    assertThat(CODES.find(system(system), code).stream().map(EveryCodeTest::words))
        .contains(target);
  }

  @Test
  void knowsNothingOfACodeNobodyHas() {
    assertThat(CODES.find(system("icd10cm"), "Z99.9")).isEmpty();
    assertThat(CODES.find(system("snomed"), "0")).isEmpty();
    assertThat(CODES.find(system("rxnorm"), "'; drop table")).isEmpty();
  }

  private static String words(Target target) {
    return switch (target) {
      case Target.Article(var id) -> "article " + id;
      case Target.Section(var id) -> "section " + id;
      case Target.Product(var id) -> "product " + id;
    };
  }

  private boolean exists(Target target) {
    return switch (target) {
      case Target.Article(var id) -> SHELF.nearest(Language.EN, id).isPresent();
      case Target.Section(var id) -> SHELF.outline().find(id).isPresent();
      case Target.Product(var id) -> SHELF.knowledge().find("product", id).isPresent();
    };
  }

  private static CodeSystem system(String id) {
    List<CodeSystem> named =
        SHELF.knowledge().ofKind("infobutton").stream()
            .filter(entry -> entry.body().text("is").filter(id::equals).isPresent())
            .map(CodeSystem::of)
            .toList();
    return named.getFirst();
  }
}
