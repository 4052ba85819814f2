package org.opsonin.server.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsonin.navigator.Navigator;
import org.opsonin.registry.Registry;
import org.opsonin.registry.RegistryUnusable;
import org.opsonin.registry.Trials;
import org.opsonin.search.Filters;
import org.opsonin.search.Hit;
import org.opsonin.search.Request;
import org.opsonin.search.TrialSource;
import org.opsonin.search.index.SearchIndex;
import org.opsonin.search.index.Steps;
import org.opsonin.search.index.TrialSearch;
import org.opsonin.search.meaning.MiniLm;
import org.opsonin.search.meaning.VectorCache;
import org.opsonin.trial.StarterTrial;
import org.opsonin.trial.StarterTrials;
import org.opsonin.trial.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The trials that can be found: those of the registry in the data folder as it was when the site
/// started, and the ones that ship with the knowledge.
///
/// Words are searched as soon as the index is there. Meaning is added once somebody has searched
/// for
/// trials, when the model is loaded; one question at a time uses it, others go by words alone.
@Component
class TrialShelf implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(TrialShelf.class);

  private final Navigator navigator;
  private final Path data;
  private final boolean withMeaning;
  private final List<StarterTrial> starters;
  private final AtomicBoolean meaningAsked = new AtomicBoolean();
  private final Semaphore model = new Semaphore(1);
  private volatile @Nullable SearchIndex words;
  private volatile @Nullable SearchIndex meaning;

  TrialShelf(
      Navigator navigator,
      @Value("${opsonin.data}") String data,
      @Value("${opsonin.vectors}") boolean withMeaning) {
    this.navigator = navigator;
    this.data = Path.of(data);
    this.withMeaning = withMeaning;
    this.starters =
        StarterTrials.of(
            navigator.knowledge(), navigator.vocabulary(), navigator.definitions(), _ -> {});
    inBackground("trial-words", () -> words = open(Optional.empty(), "words"));
  }

  /// Something that may fail on the disk.
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(String name, Work work) {
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .priority(Thread.MIN_PRIORITY)
        .start(
            () -> {
              try {
                work.run();
              } catch (IOException | RuntimeException failed) {
                LOG.warn("trials cannot be searched this way: {}", failed.getClass().getName());
              }
            });
  }

  private SearchIndex open(Optional<org.opsonin.search.meaning.Meaning> by, String folder)
      throws IOException {
    var search = new TrialSearch(navigator.knowledge(), by, Steps.SILENT, LOG::info);
    Path place = data.resolve("search").resolve(folder);
    Optional<Registry> registry = registry();
    try {
      return search.open(place, new Source(registry, starters));
    } finally {
      registry.ifPresent(Registry::close);
    }
  }

  private void loadMeaning() throws IOException {
    meaning =
        open(
            Optional.of(new VectorCache(new MiniLm(), data.resolve("search").resolve("vectors"))),
            "meaning");
  }

  private Optional<Registry> registry() {
    try {
      return Registry.openToRead(data.resolve("registry"));
    } catch (RegistryUnusable unusable) {
      LOG.warn("the registry in the data folder cannot be read");
      return Optional.empty();
    }
  }

  /// The trials as the index reads them.
  private record Source(Optional<Registry> registry, List<StarterTrial> starters)
      implements TrialSource {
    @Override
    public String name() {
      return "the trials of this site";
    }

    @Override
    public String stamp() {
      return all().stamp();
    }

    @Override
    public long size() {
      return registry.map(Registry::size).orElse(0L) + starters.size();
    }

    @Override
    public Stream<Trial> trials() {
      return all().all().map(Trials.Found::trial);
    }

    private Trials all() {
      return new Trials(registry, starters.stream().map(StarterTrial::trial).toList());
    }
  }

  /// Whether trials can be searched by now.
  boolean isReady() {
    return words != null;
  }

  /// The trials that answer a question, best first, each with a word or name of it.
  ///
  /// @param thoroughly by meaning too, where that is there
  List<Hit> find(String text, int most, boolean thoroughly) {
    SearchIndex plain = words;
    if (plain == null || text.isBlank()) {
      return List.of();
    }
    var request = new Request(text, Filters.NONE, most);
    try {
      return (thoroughly ? byMeaning(plain, request) : plain.search(request).hits())
          .stream().filter(hit -> !hit.matched().isEmpty()).toList();
    } catch (IOException unreadable) {
      LOG.warn("the index of trials cannot be read: {}", unreadable.getClass().getName());
      return List.of();
    }
  }

  private List<Hit> byMeaning(SearchIndex plain, Request request) throws IOException {
    if (withMeaning && meaningAsked.compareAndSet(false, true)) {
      inBackground("trial-meaning", this::loadMeaning);
    }
    SearchIndex better = meaning;
    if (better == null || !model.tryAcquire()) {
      return plain.search(request).hits();
    }
    try {
      return better.search(request).hits();
    } finally {
      model.release();
    }
  }

  /// A trial, and its entry in the knowledge if it ships with it.
  ///
  /// @param starter empty for a trial of the registry
  record Shown(Trial trial, Optional<StarterTrial> starter) {}

  /// The trial with this number.
  Optional<Shown> trial(String id) {
    Optional<Registry> registry = registry();
    try {
      return new Trials(registry, starters.stream().map(StarterTrial::trial).toList())
          .get(id)
          .map(
              found ->
                  new Shown(found.trial(), found.isImported() ? Optional.empty() : starter(id)));
    } finally {
      registry.ifPresent(Registry::close);
    }
  }

  private Optional<StarterTrial> starter(String id) {
    return starters.stream().filter(one -> one.trial().id().equalsIgnoreCase(id)).findFirst();
  }

  @Override
  public void destroy() throws IOException {
    model.acquireUninterruptibly();
    for (SearchIndex index :
        Stream.of(Optional.ofNullable(words), Optional.ofNullable(meaning))
            .flatMap(Optional::stream)
            .toList()) {
      index.close();
    }
  }
}
