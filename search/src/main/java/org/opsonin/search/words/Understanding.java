package org.opsonin.search.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a question: a few words, a sentence, or the story of a patient.
///
/// Words count as often as they occur, those of the first sentence more, because stories of
/// patients begin with what matters. Names of the vocabulary widen the question: to what is a kind
/// of the disease, to wider diseases at half weight for each step, from a gene to the drugs against
/// it.
public final class Understanding {

  /// Longest question that is read, in characters; what is beyond is left out.
  static final int LONGEST = 20_000;

  private static final int MOST_WORDS = 200;
  private static final int BRIEF_WORDS = 25;
  private static final float FIRST_SENTENCE = 1.7f;

  /// Symbols of genes, such as CDK4: rare, and the point of a question that has one.
  private static final Pattern SYMBOL = Pattern.compile("\\b[A-Z]{2,6}\\d{1,2}[A-Z]{0,2}\\d?\\b");
  private static final float SYMBOL_WEIGHT = 2;

  private final Concepts concepts;
  private final Words words;

  public Understanding(Concepts concepts, Words words) {
    this.concepts = concepts;
    this.words = words;
  }

  /// What `asked` says; total, any text is a question.
  public Question of(String asked) {
    String text = asked.substring(0, Math.min(LONGEST, asked.length())).replace('\0', ' ');
    var weights = new LinkedHashMap<String, Float>();
    var written = new LinkedHashMap<String, String>();
    int count = weigh(text, weights, written);
    boolean brief = count <= BRIEF_WORDS;
    var names = new ArrayList<String>();
    var tumours = new ArrayList<String>();
    var terms = new LinkedHashMap<String, Float>();
    for (Mention mention : concepts.mentions(text, brief)) {
      if (mention.denied() || concepts.isAnyCancer(mention.concept())) {
        continue;
      }
      String name = concepts.name(mention.concept());
      if (!names.contains(name)) {
        names.add(name);
      }
      if (concepts.isTumour(mention.concept()) && !tumours.contains(mention.concept())) {
        tumours.add(mention.concept());
      }
      Expansion.of(mention.concept(), concepts)
          .forEach((term, weight) -> terms.merge(term, weight, Math::max));
    }
    if (brief) {
      weighSymbols(text, weights, terms);
    }
    return new Question(
        text, weights, written, terms, tumours, brief, Person.in(text), List.copyOf(names));
  }

  private void weighSymbols(String text, Map<String, Float> weights, Map<String, Float> terms) {
    for (var symbol = SYMBOL.matcher(text); symbol.find(); ) {
      for (Words.Word word : words.of(symbol.group())) {
        weights.computeIfPresent(word.stem(), (stem, weight) -> weight * SYMBOL_WEIGHT);
      }
      Expansion.ofSymbol(symbol.group(), concepts)
          .forEach((term, weight) -> terms.merge(term, weight, Math::max));
    }
  }

  private int weigh(String text, Map<String, Float> weights, Map<String, String> written) {
    int count = 0;
    float weight = FIRST_SENTENCE;
    for (String sentence : sentences(text)) {
      for (Words.Word word : words.of(sentence)) {
        count++;
        if (weights.size() < MOST_WORDS || weights.containsKey(word.stem())) {
          weights.merge(word.stem(), weight, Float::sum);
          written.putIfAbsent(word.stem(), word.written());
        }
      }
      weight = 1;
    }
    return count;
  }

  private static List<String> sentences(String text) {
    var sentences = new ArrayList<String>();
    var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(text.substring(start, end));
      start = end;
    }
    return sentences;
  }
}
