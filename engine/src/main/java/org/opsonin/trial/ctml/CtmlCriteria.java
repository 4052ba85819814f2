package org.opsonin.trial.ctml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.criteria.Criterion;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.trial.Trial;
import org.opsonin.trial.ctml.tree.Tree;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.vocabulary.Vocabulary;

/// Says a CTML trial's match trees as criteria on a chart, with three values.
///
/// A sample without a finding is "not so" to MatchMiner; a chart that does not speak of it leaves a
/// criterion unknown. What the criteria cannot say (an exact protein change without a name of its
/// own, an exon, a signature) is not evaluated, together with the alternative it belongs to.
public final class CtmlCriteria {

  private final ClinicalTerms clinical;
  private final GenomicTerms genomic;

  private CtmlCriteria(ClinicalTerms clinical, GenomicTerms genomic) {
    this.clinical = clinical;
    this.genomic = genomic;
  }

  /// Reads the names of tumours it needs out of the knowledge.
  public static CtmlCriteria of(Knowledge knowledge, Vocabulary vocabulary) {
    var markers = new MarkerTerms();
    return new CtmlCriteria(
        new ClinicalTerms(knowledge, vocabulary, markers), new GenomicTerms(vocabulary, markers));
  }

  /// What one part of a trial asks.
  ///
  /// @param clause the step, arm or dose level
  /// @param terms all of them must hold; none means that the part asks nothing
  public record Part(MatchClause clause, List<Term> terms) {
    public Part {
      terms = List.copyOf(terms);
    }
  }

  /// One of the terms that must all hold.
  ///
  /// @param line line of the trial file
  /// @param words the term as the trial writes it, in short
  /// @param criterion what it asks; empty if it is not evaluated
  /// @param reason why it is not evaluated; empty if it is
  public record Term(
      int line, String words, Optional<Criterion> criterion, Optional<String> reason) {

    /// Refuses a term that is both or neither.
    ///
    /// @throws IllegalArgumentException if `criterion` and `reason` are both given or both missing
    public Term {
      if (criterion.isPresent() == reason.isPresent()) {
        throw new IllegalArgumentException("a term is evaluated or has a reason not to be");
      }
    }
  }

  /// The parts of a trial in the order written, suspended ones too.
  public List<Part> parts(CtmlTrial trial) {
    return trial.clauses().stream().map(clause -> new Part(clause, terms(clause.match()))).toList();
  }

  /// The trial with an eligibility text composed of its terms, and the items of that text.
  public CtmlReading read(CtmlTrial trial) {
    return CtmlText.of(trial.trial(), parts(trial));
  }

  /// A CTML trial laid out like a registry's.
  ///
  /// @param trial with the eligibility text the items point into
  public record CtmlReading(Trial trial, List<Item> items) {
    public CtmlReading {
      items = List.copyOf(items);
    }
  }

  /// The terms of one match tree: its topmost conjunction taken apart.
  public List<Term> terms(Tree match) {
    var terms = new ArrayList<Term>();
    collect(match, terms);
    return terms;
  }

  private void collect(Tree list, List<Term> into) {
    for (Tree item : list.items()) {
      if (!(item instanceof Tree.Mapping mapping)) {
        into.add(term(item, new Said.Not("an item that is no object")));
        continue;
      }
      for (Map.Entry<String, Tree> part : mapping.fields().entrySet()) {
        if (part.getKey().startsWith("and")) {
          collect(part.getValue(), into);
        } else {
          each(part.getKey(), part.getValue())
              .forEach(said -> into.add(term(said.of(), said.says())));
        }
      }
    }
  }

  private static Term term(Tree at, Said said) {
    return switch (said) {
      case Said.Asks(var criterion) ->
          new Term(at.line(), words(at), Optional.of(criterion), Optional.empty());
      case Said.Not(var why) -> new Term(at.line(), words(at), Optional.empty(), Optional.of(why));
    };
  }

  /// What one place of the tree says.
  private record Place(Tree of, Said says) {}

  private List<Place> each(String label, Tree value) {
    if (label.startsWith("or")) {
      return List.of(new Place(value, either(value)));
    }
    boolean keys = value instanceof Tree.Mapping;
    return switch (label) {
      case "clinical" ->
          keys
              ? clinical.terms((Tree.Mapping) value).stream()
                  .map(said -> new Place(value, said))
                  .toList()
              : List.of(new Place(value, new Said.Not("`clinical` without keys")));
      case "genomic" ->
          List.of(
              new Place(
                  value,
                  keys
                      ? genomic.term((Tree.Mapping) value)
                      : new Said.Not("`genomic` without keys")));
      default -> List.of(new Place(value, new Said.Not(Reporter.quote(label) + " is not known")));
    };
  }

  private Said either(Tree alternatives) {
    var terms = new ArrayList<Said>();
    for (Tree item : alternatives.items()) {
      terms.add(all(item));
    }
    return Said.join(terms, Criterion.AnyOf::new, "an `or` without alternatives");
  }

  /// What one item within an alternative says, all of its keys together.
  private Said all(Tree item) {
    var terms = new ArrayList<Said>();
    if (item instanceof Tree.Mapping mapping) {
      mapping
          .fields()
          .forEach(
              (label, value) -> {
                if (label.startsWith("and")) {
                  value.items().forEach(inner -> terms.add(all(inner)));
                } else {
                  each(label, value).forEach(place -> terms.add(place.says()));
                }
              });
    }
    return Said.join(terms, Criterion.AllOf::new, "an alternative without criteria");
  }

  /// A criterion as written, in one short line.
  private static String words(Tree at) {
    var words = new StringBuilder();
    spell(at, words);
    return Reporter.shorten(words.toString());
  }

  private static void spell(Tree at, StringBuilder into) {
    int longest = 400;
    if (into.length() > longest) {
      return;
    }
    switch (at) {
      case Tree.Mapping mapping -> {
        String between = "";
        for (Map.Entry<String, Tree> field : mapping.fields().entrySet()) {
          into.append(between).append(field.getKey()).append(' ');
          spell(field.getValue(), into);
          between = ", ";
        }
      }
      case Tree.Sequence sequence -> {
        String between = "(";
        for (Tree item : sequence.items()) {
          into.append(between);
          spell(item, into);
          between = "; ";
        }
        into.append(')');
      }
      case Tree.Text text -> into.append(text.value());
      case Tree.Amount amount -> into.append(amount.value().toPlainString());
      case Tree.Flag flag -> into.append(flag.value());
      case Tree.Nothing _ -> into.append("nothing");
    }
  }
}
