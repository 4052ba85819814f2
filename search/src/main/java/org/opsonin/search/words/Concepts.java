package org.opsonin.search.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.vocabulary.Vocabulary;

/// Diseases, genes, tests and drugs: which occur in a text, and which is a kind of which.
///
/// A concept is written `kind/id`. Beside the tree of tumour types there are `tumour/SOLID` for
/// "any solid tumour", `tumour/BLOOD` for "any blood cancer" and the root for "any cancer".
public final class Concepts {

  static final String ROOT = "TISSUE";
  static final String SOLID = "SOLID";
  static final String BLOOD = "BLOOD";
  private static final String TUMOUR = "tumour/";
  private static final String DRUG = "drug/";
  private static final String GENE = "gene/";
  private static final int DENIAL_REACH = 40;
  private static final Pattern DENIAL =
      Pattern.compile(
          "(?i)\\b(?:no|not|without|denies|denied|negative for|never had|no history of|"
              + "no evidence of|ruled out|absence of|free of)\\b[^.;:,]*$");

  private final Knowledge knowledge;
  private final Vocabulary vocabulary;
  private final Map<String, Lexicon> lexicons = new LinkedHashMap<>();
  private final Map<String, Set<String>> ancestors = new LinkedHashMap<>();
  private final Map<String, List<String>> against = new LinkedHashMap<>();

  public Concepts(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.vocabulary = Vocabulary.of(knowledge);
    Names.ofTumours(knowledge, (id, name) -> add("tumour", id, name));
    Names.ofGenes(knowledge, (id, name) -> add("gene", id, name));
    Names.of(knowledge, "marker", List.of("text"), (id, name) -> add("marker", id, name));
    Names.of(knowledge, "drugclass", List.of("synonyms"), (id, name) -> add("drug", id, name));
    Names.of(knowledge, "drug", List.of("synonyms"), (id, name) -> add("drug", id, name));
    for (String kind : List.of("tumour", "drug", "drugclass")) {
      for (Entry entry : knowledge.ofKind(kind)) {
        String prefix = kind.equals("tumour") ? TUMOUR : DRUG;
        ancestors.put(prefix + entry.id(), ancestorsOf(kind, entry.id()));
      }
    }
    knowledge.ofKind("drugclass").forEach(this::rememberTarget);
  }

  private void add(String kind, String id, Names.Spelled name) {
    lexicons
        .computeIfAbsent(kind, key -> new Lexicon())
        .add(name.name(), kind + "/" + id, name.spelling());
  }

  private void rememberTarget(Entry drugClass) {
    for (Mention target : mentions(drugClass.claim(), true)) {
      if (target.concept().startsWith(GENE)) {
        against
            .computeIfAbsent(target.concept(), key -> new ArrayList<>())
            .add(DRUG + drugClass.id());
      }
    }
  }

  private Set<String> ancestorsOf(String kind, String id) {
    var found = new LinkedHashSet<String>();
    collect(kind, id, found);
    return found;
  }

  private void collect(String kind, String id, Set<String> into) {
    String prefix = kind.equals("tumour") ? TUMOUR : DRUG;
    List<String> fields = kind.equals("tumour") ? List.of("parent") : List.of("parent", "classes");
    Optional<Entry> entry =
        knowledge
            .find(kind, id)
            .or(() -> prefix.equals(DRUG) ? knowledge.find("drugclass", id) : Optional.empty());
    for (String field : fields) {
      for (String parent : entry.map(known -> known.body().texts(field)).orElse(List.of())) {
        if (!parent.equals(ROOT) && into.add(prefix + parent)) {
          collect(kind, parent, into);
        }
      }
    }
  }

  /// The names in `text`, in order.
  ///
  /// @param loose whether short names count in any case, as in a question typed in a hurry
  public List<Mention> mentions(String text, boolean loose) {
    List<Token> tokens = Token.of(text);
    var mentions = new ArrayList<Mention>();
    for (Lexicon lexicon : lexicons.values()) {
      for (Lexicon.Match match : lexicon.findIn(tokens, loose)) {
        int start = tokens.get(match.from()).start();
        int end = tokens.get(match.to() - 1).end();
        boolean denied = isDenied(text, start);
        match.concepts().forEach(concept -> mentions.add(new Mention(concept, start, end, denied)));
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
    return mentions;
  }

  private static boolean isDenied(String text, int start) {
    return DENIAL.matcher(text.substring(Math.max(0, start - DENIAL_REACH), start)).find();
  }

  /// What `concept` is a kind of, nearest first, without the root.
  public Set<String> above(String concept) {
    return ancestors.getOrDefault(concept, Set.of());
  }

  /// What takes in a disease without being a kind of it: wider diseases, any tumour of its sort,
  /// any cancer; for any solid tumour or any blood cancer, each other's opposite is not among them.
  public Set<String> including(String tumour) {
    var wider = new LinkedHashSet<>(above(tumour));
    wider.add(isBlood(tumour) ? anyBlood() : anySolid());
    wider.add(anyCancer());
    return wider;
  }

  /// Classes of drugs that act on a gene.
  public List<String> classesAgainst(String gene) {
    return against.getOrDefault(gene, List.of());
  }

  /// Classes of drugs whose name begins with a gene's symbol or its family: `CDK6` finds "CDK4/6
  /// inhibitor", `FGFR1` finds "FGFR inhibitor".
  List<String> classesNamedFor(String symbol) {
    List<Token> parts = Token.of(symbol);
    if (parts.size() < 2 || parts.getFirst().text().length() < 2) {
      return List.of();
    }
    return knowledge.ofKind("drugclass").stream()
        .filter(drugs -> isNamedFor(Token.of(drugs.claim()), parts))
        .map(drugs -> DRUG + drugs.id())
        .toList();
  }

  private static boolean isNamedFor(List<Token> name, List<Token> symbol) {
    for (int at = 0; at < name.size(); at++) {
      if (name.get(at).text().equals(symbol.getFirst().text())) {
        int end = at + 1;
        boolean same = false;
        while (end < name.size() && Character.isDigit(name.get(end).text().charAt(0))) {
          same |= name.get(end).text().equals(symbol.get(1).text());
          end++;
        }
        return same || end == at + 1;
      }
    }
    return false;
  }

  static boolean isGene(String concept) {
    return concept.startsWith(GENE);
  }

  public boolean isTumour(String concept) {
    return concept.startsWith(TUMOUR);
  }

  /// Whether it says no more than "cancer".
  public boolean isAnyCancer(String concept) {
    return concept.equals(TUMOUR + ROOT);
  }

  public boolean isAnySolid(String concept) {
    return concept.equals(TUMOUR + SOLID);
  }

  /// Whether a disease is a blood cancer, one of them or all of them.
  public boolean isBlood(String tumour) {
    String id = tumour.substring(TUMOUR.length());
    return id.equals(BLOOD) || (!id.equals(SOLID) && vocabulary.tumours().isHaematologic(id));
  }

  /// "Any solid tumour", as a concept.
  public static String anySolid() {
    return TUMOUR + SOLID;
  }

  /// "Any blood cancer", as a concept.
  public static String anyBlood() {
    return TUMOUR + BLOOD;
  }

  /// "Any cancer", as a concept.
  public static String anyCancer() {
    return TUMOUR + ROOT;
  }

  /// The usual name.
  public String name(String concept) {
    int slash = concept.indexOf('/');
    String id = concept.substring(slash + 1);
    return switch (concept.substring(0, slash)) {
      case "tumour" -> id.equals(BLOOD) ? "Any blood cancer" : vocabulary.tumours().name(id);
      case "gene" ->
          knowledge.find("gene", id).flatMap(gene -> gene.body().text("symbol")).orElse(id);
      case "marker" -> vocabulary.markers().name(id);
      default -> vocabulary.drugs().name(id);
    };
  }
}
