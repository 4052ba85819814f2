package org.opsonin.text.note.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.PartialDate;
import org.opsonin.text.Assertion;
import org.opsonin.text.Mention;
import org.opsonin.text.Tokens;
import org.opsonin.text.note.Doubt;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;

/// Reads metastases by site, present or explicitly absent, lists of sites included: "liver, lung
/// and bone metastases", "spread to the liver and adrenals".
public final class SpreadReader {

  private static final String ANYWHERE = "secondary-malignancy";
  private static final int NEWS_NEAR = 3;
  private static final Set<String> LINKS =
      Set.of(
          ",",
          "and",
          "or",
          "/",
          "&",
          "the",
          "to",
          "in",
          "of",
          "involving",
          "both",
          "left",
          "right",
          "bilateral",
          "multiple",
          "several",
          "as",
          "well",
          "plus",
          "into",
          "a",
          "single",
          "solitary",
          "known",
          "distant",
          "new",
          "diffuse",
          "small",
          "large",
          "with",
          "retroperitoneal",
          "mediastinal",
          "cervical",
          "axillary",
          "inguinal",
          "supraclavicular",
          "regional");

  /// Reads one passage.
  public void read(Passage passage, Gathered into) {
    for (Mention mention : passage.of(Mention.Kind.METASTASIS)) {
      Assertion said = passage.said(mention);
      if (into.doubted(mention, said)) {
        continue;
      }
      boolean absent = said == Assertion.NEGATED;
      if (absent && deniesOnlyNews(passage, mention)) {
        into.doubt(mention, Doubt.Why.ONLY_NEWS_DENIED);
        continue;
      }
      add(passage, mention, !absent, into);
    }
  }

  /// Whether a word such as "new" stands between the denial and what it denies.
  static boolean deniesOnlyNews(Passage passage, Mention mention) {
    return passage.has(
        passage.words().role("note-not-absence"),
        mention.firstToken() - NEWS_NEAR,
        mention.firstToken());
  }

  private static void add(Passage passage, Mention mention, boolean present, Gathered into) {
    var sites = new ArrayList<Site>();
    organs(passage, mention, sites);
    boolean anywhere = mention.id().equals(ANYWHERE);
    if (!anywhere || sites.isEmpty()) {
      sites.addFirst(new Site(mention.id(), mention));
    }
    PartialDate on = passage.dateNear(mention.endToken());
    for (Site site : sites) {
      int first = Math.min(site.at.firstToken(), mention.firstToken());
      int end = Math.max(site.at.endToken(), mention.endToken());
      into.fact(first, end, on, origin -> new Fact.Metastasis(site.id, present, origin));
    }
  }

  private record Site(String id, Mention at) {}

  private static void organs(Passage passage, Mention mention, List<Site> sites) {
    List<Mention> organs = passage.of(Mention.Kind.ORGAN);
    int at = mention.endToken();
    for (Mention organ : organs) {
      if (organ.firstToken() >= at && areLinks(passage.tokens(), at, organ.firstToken())) {
        at = organ.endToken();
        site(passage, organ).ifPresent(sites::add);
      }
    }
    int before = mention.firstToken();
    for (Mention organ : organs.reversed()) {
      boolean joined =
          organ.endToken() < before && areLinks(passage.tokens(), organ.endToken(), before);
      if (joined && !followsSpread(passage, organ)) {
        before = organ.firstToken();
        site(passage, organ).ifPresent(sites::add);
      }
    }
  }

  /// Whether the organ belongs to an earlier mention of spread already.
  private static boolean followsSpread(Passage passage, Mention organ) {
    return passage.of(Mention.Kind.METASTASIS).stream()
        .anyMatch(
            one ->
                one.endToken() <= organ.firstToken()
                    && areLinks(passage.tokens(), one.endToken(), organ.firstToken()));
  }

  private static Optional<Site> site(Passage passage, Mention organ) {
    String site = passage.words().site(organ.id());
    return site.isEmpty() ? Optional.empty() : Optional.of(new Site(site, organ));
  }

  private static boolean areLinks(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!LINKS.contains(tokens.word(at))) {
        return false;
      }
    }
    return true;
  }
}
