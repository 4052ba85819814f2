package org.opsonin.search.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opsonin.search.pages.PageHits.PageHit;
import org.opsonin.search.pages.SearchPage.Facet;
import org.opsonin.search.pages.SearchPage.Kind;

/// Finds pages by a few words; held in memory, made once, any number of threads may ask.
///
/// A page is better the more of the question it speaks of, and where: a word in its title or among
/// its names counts far more than one in its text.
public final class PageIndex {

  private static final int TITLE_WEIGHT = 5;
  private static final double LEAST_SHARE = 0.34;
  private static final double EXACT = 2.2;
  private static final double OTHER_LANGUAGE = 0.85;

  private final String language;
  private final List<SearchPage> pages;
  private final List<Sentences> sentences = new ArrayList<>();
  private final List<Set<String>> exact = new ArrayList<>();
  private final Map<String, String> shown = new HashMap<>();
  private final QuestionReader reader;
  private final PageScores scores;

  /// Reads the pages.
  ///
  /// @param language of those who search; pages in it come before others
  /// @param pages all that can be found
  /// @param names groups of names for one thing
  public PageIndex(String language, List<SearchPage> pages, List<List<String>> names) {
    this.language = language;
    this.pages = List.copyOf(pages);
    var spelling = new Spelling();
    var kept = new HashMap<String, String>();
    for (SearchPage page : this.pages) {
      learn(spelling, page.title() + "\n" + String.join("\n", page.names()), TITLE_WEIGHT);
    }
    for (SearchPage page : this.pages) {
      sentences.add(new Sentences(page, new Wording(page.language()), kept));
      exact.add(exact(page));
      learn(spelling, String.join("\n", page.about()) + "\n" + page.summary(), 2);
      learn(spelling, page.body(), 1);
    }
    names.forEach(group -> group.forEach(name -> learn(spelling, name, 1)));
    List<Wording> wordings =
        this.pages.stream().map(SearchPage::language).distinct().map(Wording::new).toList();
    reader = new QuestionReader(spelling, new SameNames(names), wordings);
    try {
      scores = new PageScores(this.pages);
    } catch (IOException impossible) {
      throw new UncheckedIOException("an index in memory could not be written", impossible);
    }
  }

  private void learn(Spelling spelling, String text, int weight) {
    for (Wording.Word word : Wording.of(text)) {
      spelling.add(word.folded(), weight);
      shown.putIfAbsent(word.folded(), plain(text.substring(word.from(), word.to())));
    }
    Wording.withJoined(text).forEach(word -> spelling.add(word, weight));
  }

  /// A word as it stands within a sentence; `PD` and `CD19` stay as they are.
  private static String plain(String word) {
    boolean isName = word.chars().skip(1).anyMatch(Character::isUpperCase);
    return isName ? word : word.toLowerCase(Locale.ROOT);
  }

  private static Set<String> exact(SearchPage page) {
    var names = new ArrayList<>(page.names());
    names.add(page.title());
    return names.stream().map(PageIndex::key).collect(Collectors.toSet());
  }

  private static String key(String text) {
    return Wording.of(text).stream().map(Wording.Word::folded).collect(Collectors.joining());
  }

  /// Whether any page has this value of a facet.
  public boolean has(Facet facet, String value) {
    return pages.stream().anyMatch(page -> page.values(facet).contains(value));
  }

  /// How many pages there are.
  public int size() {
    return pages.size();
  }

  /// The pages that answer a question. Where it has no words: those it is narrowed to, in their
  /// order, and none where it is not narrowed either.
  ///
  /// @param from how many hits of each kind are left out at the beginning
  /// @param most how many of each kind are wanted
  public PageHits ask(PageQuestion question, int from, int most) {
    QuestionReader.Read read = reader.read(question.text(), question.stillTyping());
    boolean browses = question.text().isBlank();
    List<Scored> ranked = browses ? inOrder(question) : ranked(question, read);
    var kinds = new EnumMap<Kind, Integer>(Kind.class);
    var places = new EnumMap<Kind, Integer>(Kind.class);
    var facets = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    var hits = new ArrayList<PageHit>();
    for (Scored one : ranked) {
      SearchPage page = pages.get(one.page());
      if (!passes(page, question)) {
        continue;
      }
      kinds.merge(page.kind(), 1, Integer::sum);
      if (question.kind().filter(kind -> kind != page.kind()).isPresent()) {
        continue;
      }
      page.facets()
          .forEach(
              (facet, values) ->
                  values.forEach(
                      value ->
                          facets
                              .computeIfAbsent(facet, _ -> new TreeMap<>())
                              .merge(value, 1, Integer::sum)));
      int place = places.merge(page.kind(), 1, Integer::sum);
      if (place > from && place <= from + most) {
        hits.add(new PageHit(page, one.score(), sentences.get(one.page()).best(read.units())));
      }
    }
    return new PageHits(hits, kinds, byCount(facets), meant(read, !ranked.isEmpty()));
  }

  private record Scored(int page, double score) {}

  /// Those it is narrowed to: a page that names a value first, and few beside it, is most about it.
  private List<Scored> inOrder(PageQuestion question) {
    if (question.only().isEmpty() && question.kind().isEmpty()) {
      return List.of();
    }
    return IntStream.range(0, pages.size())
        .mapToObj(at -> new Scored(at, -distance(pages.get(at), question)))
        .sorted(Comparator.comparingDouble(one -> -one.score()))
        .toList();
  }

  private static double distance(SearchPage page, PageQuestion question) {
    return question.only().entrySet().stream()
        .mapToDouble(
            only -> {
              List<String> values = page.values(only.getKey());
              return values.indexOf(only.getValue()) + values.size() / 100.0;
            })
        .sum();
  }

  private List<Scored> ranked(PageQuestion question, QuestionReader.Read read) {
    PageScores.Scores found = scores.of(read.units());
    String whole = key(question.text());
    String understood = String.join("", read.words());
    var ranked = new ArrayList<Scored>();
    double mostShare = 0;
    for (int at = 0; at < pages.size(); at++) {
      mostShare = Math.max(mostShare, found.share()[at]);
    }
    for (int at = 0; at < pages.size(); at++) {
      double share = found.share()[at];
      if (share <= 0 || share < LEAST_SHARE * mostShare) {
        continue;
      }
      SearchPage page = pages.get(at);
      boolean isExact = exact.get(at).contains(whole) || exact.get(at).contains(understood);
      ranked.add(
          new Scored(
              at,
              found.sum()[at]
                  * share
                  * share
                  * (isExact ? EXACT : 1)
                  * kindWeight(page.kind())
                  * (page.language().equals(language) ? 1 : OTHER_LANGUAGE)));
    }
    ranked.sort(Comparator.comparingDouble((Scored one) -> -one.score()));
    return ranked;
  }

  private static double kindWeight(Kind kind) {
    return switch (kind) {
      case ARTICLE -> 1;
      case PRODUCT -> 0.8;
      case TERM -> 0.4;
    };
  }

  private static boolean passes(SearchPage page, PageQuestion question) {
    return question.only().entrySet().stream()
        .allMatch(only -> page.values(only.getKey()).contains(only.getValue()));
  }

  private static Map<Facet, Map<String, Integer>> byCount(Map<Facet, Map<String, Integer>> facets) {
    var sorted = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    facets.forEach(
        (facet, counts) -> {
          var values = new LinkedHashMap<String, Integer>();
          counts.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
          sorted.put(facet, values);
        });
    return sorted;
  }

  private Optional<String> meant(QuestionReader.Read read, boolean anything) {
    return !read.taken().isEmpty() && anything
        ? Optional.of(
            read.words().stream()
                .map(word -> read.taken().contains(word) ? shown.getOrDefault(word, word) : word)
                .collect(Collectors.joining(" ")))
        : Optional.empty();
  }
}
