package org.opsonin.therapy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.CriterionReader;
import org.opsonin.criteria.Definitions;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Vocabulary;

/// Every indication of the knowledge base, withdrawn ones included.
public final class Indications {

  private static final List<String> FIELDS =
      List.of(
          "id",
          "row",
          "product",
          "cancer",
          "claim",
          "name",
          "words",
          "setting",
          "partners",
          "with",
          "trial",
          "approval",
          "since",
          "until",
          "withdrawn",
          "notAnOption",
          "limitLifted",
          "when",
          "examples",
          "source",
          "certainty",
          "jurisdiction",
          "review",
          "note");

  private final List<Indication> all;

  private Indications(List<Indication> all) {
    this.all = List.copyOf(all);
  }

  /// Reads them; one with a population that is not fully understood is left out and reported.
  public static Indications of(
      Knowledge knowledge,
      Vocabulary vocabulary,
      Definitions definitions,
      Consumer<Problem> problems) {
    Map<String, Product> products = new LinkedHashMap<>();
    knowledge.ofKind("product").forEach(entry -> products.put(entry.id(), Product.of(entry)));
    var reader = new CriterionReader(vocabulary, definitions.ids(), problems);
    var all = new ArrayList<Indication>();
    for (Entry entry : knowledge.ofKind("indication")) {
      entry.body().onlyKnows(FIELDS, problems);
      read(entry, products, vocabulary, reader, problems).ifPresent(all::add);
    }
    return new Indications(all);
  }

  private static Optional<Indication> read(
      Entry entry,
      Map<String, Product> products,
      Vocabulary vocabulary,
      CriterionReader reader,
      Consumer<Problem> problems) {
    Node body = entry.body();
    Optional<Product> product =
        body.required("product", problems)
            .map(id -> Optional.ofNullable(products.get(id)))
            .orElse(Optional.empty());
    if (product.isEmpty()) {
      problems.accept(
          new Problem(
              "KB-023", body.where(), "the product is not defined", "an entry of kind product"));
    }
    Optional<Criterion> when = body.get("when").flatMap(reader::read);
    if (when.isEmpty()) {
      problems.accept(
          new Problem("KB-024", body.where(), "no usable `when`", "a criterion under `when`"));
    }
    var partners = partners(body, vocabulary, problems);
    return product.isPresent() && when.isPresent()
        ? Optional.of(
            new Indication(
                entry.id(),
                product.get(),
                body.text("cancer").orElse(""),
                body.text("setting").orElse(""),
                body.text("with").orElse(""),
                partners,
                body.text("trial").orElse(""),
                body.text("approval").orElse("regular"),
                !body.isTrue("withdrawn") && !body.isTrue("notAnOption"),
                when.get(),
                entry))
        : Optional.empty();
  }

  private static List<List<String>> partners(
      Node body, Vocabulary vocabulary, Consumer<Problem> problems) {
    var partners = new ArrayList<List<String>>();
    for (Node partner : body.items("partners")) {
      var alternatives = partner.asTexts();
      for (String drug : alternatives) {
        if (!vocabulary.drugs().contains(drug)) {
          problems.accept(
              new Problem(
                  "KB-023",
                  partner.where(),
                  "partner `" + drug + "` is not defined",
                  "a drug or class"));
        }
      }
      partners.add(alternatives);
    }
    return partners;
  }

  public List<Indication> all() {
    return all;
  }

  public Optional<Indication> find(String id) {
    return all.stream().filter(indication -> indication.id().equals(id)).findFirst();
  }
}
