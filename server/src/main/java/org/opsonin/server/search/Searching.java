package org.opsonin.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opsonin.search.Hit;
import org.opsonin.search.pages.PageHits;
import org.opsonin.search.pages.PageHits.PageHit;
import org.opsonin.search.pages.PageIndex;
import org.opsonin.search.pages.SearchPage;
import org.opsonin.search.pages.SearchPage.Facet;
import org.opsonin.search.pages.Snippet;
import org.opsonin.server.search.Asked.Part;
import org.opsonin.server.search.Results.Choice;
import org.opsonin.server.search.Results.Group;
import org.opsonin.server.search.Results.Line;
import org.opsonin.server.search.Results.Narrowing;
import org.opsonin.server.search.Results.Tab;
import org.opsonin.server.site.Frame;
import org.opsonin.server.site.Language;
import org.opsonin.trial.Phase;
import org.springframework.stereotype.Component;

/// Answers what an address asks, as the page of results shows it.
@Component
class Searching {

  private static final int IN_A_GROUP = 5;
  private static final int ON_A_PAGE = 20;
  private static final int MOST_TRIALS = 40;
  private static final int MOST_CHOICES = 12;
  private static final List<Facet> SHOWN =
      List.of(
          Facet.SECTION,
          Facet.JOURNEY,
          Facet.CANCER,
          Facet.TREATMENT,
          Facet.SYMPTOM,
          Facet.AUDIENCE);

  private final Indexes indexes;
  private final TrialShelf trials;
  private final Labels labels;

  Searching(Indexes indexes, TrialShelf trials, Labels labels) {
    this.indexes = indexes;
    this.trials = trials;
    this.labels = labels;
  }

  Results answer(Asked asked, Frame site) {
    Language language = site.language();
    PageIndex index = indexes.in(language);
    asked
        .only()
        .forEach(
            (facet, value) -> {
              if (!index.has(facet, value)) {
                throw Asked.refused();
              }
            });
    boolean onlyTrials = asked.part().filter(Part.TRIAL::equals).isPresent();
    int most = inAGroup(asked);
    PageHits found = index.ask(asked.question(), onlyTrials ? 0 : (asked.page() - 1) * most, most);
    var groups = new ArrayList<Group>();
    if (!onlyTrials) {
      groups.addAll(groups(found, asked, site));
    }
    if ((onlyTrials || asked.part().isEmpty()) && asked.only().isEmpty()) {
      trials(asked, site, onlyTrials).ifPresent(groups::add);
    }
    int total = found.kinds().values().stream().mapToInt(Integer::intValue).sum();
    return new Results(
        total,
        groups,
        tabs(found, asked, site, total),
        chosen(asked, site),
        onlyTrials ? List.of() : narrowings(found, asked, site),
        found.meant(),
        !trials.isReady());
  }

  /// Who looks around by a facet sees more at once than who has typed words.
  private static int inAGroup(Asked asked) {
    return asked.part().isPresent() || asked.text().isBlank() ? ON_A_PAGE : IN_A_GROUP;
  }

  /// What can be browsed where nothing is asked.
  List<Narrowing> browse(Frame site) {
    var everything = new Asked("", false, Optional.of(Part.ARTICLE), Map.of(), 1, false);
    PageHits all = indexes.in(site.language()).ask(everything.question(), 0, 0);
    var nothing = new Asked("", false, Optional.empty(), Map.of(), 1, false);
    return narrowings(all, nothing, site, Integer.MAX_VALUE);
  }

  private static List<Group> groups(PageHits found, Asked asked, Frame site) {
    Map<SearchPage.Kind, List<PageHit>> byKind =
        found.hits().stream().collect(Collectors.groupingBy(hit -> hit.page().kind()));
    return byKind.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<SearchPage.Kind, List<PageHit>> one) ->
                    -one.getValue().getFirst().score()))
        .map(one -> group(part(one.getKey()), one.getValue(), found, asked, site))
        .toList();
  }

  private static Group group(
      Part part, List<PageHit> hits, PageHits found, Asked asked, Frame site) {
    int count = part.kind().map(kind -> found.kinds().getOrDefault(kind, 0)).orElse(0);
    boolean isAlone = asked.part().isPresent();
    boolean more = isAlone ? count > asked.page() * ON_A_PAGE : count > inAGroup(asked);
    return new Group(
        part.key(),
        count,
        hits.stream().map(hit -> line(hit, site)).toList(),
        !isAlone && more ? to(site, asked.withPart(Optional.of(part))) : Optional.empty(),
        isAlone && asked.page() > 1 ? to(site, asked.withPage(asked.page() - 1)) : Optional.empty(),
        isAlone && more && asked.page() < Asked.MOST_PAGES
            ? to(site, asked.withPage(asked.page() + 1))
            : Optional.empty());
  }

  private static Part part(SearchPage.Kind kind) {
    return switch (kind) {
      case ARTICLE -> Part.ARTICLE;
      case TERM -> Part.TERM;
      case PRODUCT -> Part.PRODUCT;
    };
  }

  private static Line line(PageHit hit, Frame site) {
    SearchPage page = hit.page();
    String below =
        switch (page.kind()) {
          case ARTICLE -> "/" + String.join("", page.values(Facet.SECTION)) + "/" + page.id();
          case TERM -> "/glossary/" + page.id();
          case PRODUCT -> "/products/" + page.id();
        };
    return new Line(site.to(below), page.title(), page.language(), hit.snippet(), "");
  }

  private Optional<Group> trials(Asked asked, Frame site, boolean alone) {
    int most = alone ? MOST_TRIALS : IN_A_GROUP;
    List<Hit> hits = trials.find(asked.text(), most, alone && !asked.stillTyping());
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Group(
            Part.TRIAL.key(),
            -1,
            hits.stream().map(hit -> line(hit, site)).toList(),
            alone ? Optional.empty() : to(site, asked.withPart(Optional.of(Part.TRIAL))),
            Optional.empty(),
            Optional.empty()));
  }

  private static Line line(Hit hit, Frame site) {
    var note = new ArrayList<String>();
    note.add(hit.id());
    hit.facets()
        .recruitment()
        .ifPresent(status -> note.add(site.say("trial.status." + status.name())));
    if (!hit.facets().phases().isEmpty()) {
      note.add(
          site.say(
              "trial.phase",
              hit.facets().phases().stream().map(Phase::words).collect(Collectors.joining(", "))));
    }
    return new Line(
        site.to("/trial/" + hit.id()),
        hit.title(),
        Language.EN.code(),
        new Snippet(List.of()),
        String.join(" · ", note));
  }

  private static Optional<String> to(Frame site, Asked asked) {
    return Optional.of(site.to(asked.address()));
  }

  private List<Tab> tabs(PageHits found, Asked asked, Frame site, int total) {
    var tabs = new ArrayList<Tab>();
    tabs.add(tab("all", asked.withPart(Optional.empty()), total, asked.part().isEmpty(), site));
    for (Part part : Part.values()) {
      int count = part.kind().map(kind -> found.kinds().getOrDefault(kind, 0)).orElse(-1);
      boolean current = asked.part().filter(part::equals).isPresent();
      boolean offered = part != Part.TRIAL || !asked.text().isBlank();
      if (current || (count != 0 && offered)) {
        tabs.add(tab(part.key(), asked.withPart(Optional.of(part)), count, current, site));
      }
    }
    return tabs;
  }

  private static Tab tab(String key, Asked asked, int count, boolean current, Frame site) {
    return new Tab(key, site.to(asked.address()), count, current);
  }

  private List<Choice> chosen(Asked asked, Frame site) {
    return asked.only().entrySet().stream()
        .map(one -> choice(one.getKey(), one.getValue(), 0, asked.without(one.getKey()), site))
        .toList();
  }

  private Choice choice(Facet facet, String value, int count, Asked then, Frame site) {
    Labels.Label label = labels.of(facet, value, site.language());
    return new Choice(site.to(then.address()), label.name(), label.language(), count);
  }

  private List<Narrowing> narrowings(PageHits found, Asked asked, Frame site) {
    return narrowings(found, asked, site, MOST_CHOICES);
  }

  private List<Narrowing> narrowings(PageHits found, Asked asked, Frame site, int most) {
    var narrowings = new ArrayList<Narrowing>();
    for (Facet facet : SHOWN) {
      Map<String, Integer> counts = found.facets().getOrDefault(facet, Map.of());
      List<Choice> choices =
          asked.only().containsKey(facet)
              ? List.of()
              : counts.entrySet().stream()
                  .limit(most)
                  .map(
                      one ->
                          choice(
                              facet,
                              one.getKey(),
                              one.getValue(),
                              asked.with(facet, one.getKey()),
                              site))
                  .toList();
      if (choices.size() > 1) {
        narrowings.add(new Narrowing(Asked.key(facet), choices));
      }
    }
    return narrowings;
  }
}
