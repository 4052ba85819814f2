package org.opsonin.trial.ctml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.opsonin.kernel.PartialDate;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Intervention;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Trial;
import org.opsonin.trial.ctml.tree.Tree;

/// What a CTML document says of the trial itself, in the terms of [Trial].
final class CtmlFields {

  private static final Set<String> UNNAMED = Set.of("any_gene", "intergenic", "none");

  private static final Pattern BETWEEN = Pattern.compile("[/,& ]+");

  private CtmlFields() {}

  static Trial trial(Tree document, Optional<String> protocol) {
    Optional<String> nct =
        document
            .text("nct_id")
            .map(id -> id.strip().toUpperCase(Locale.ROOT))
            .filter(id -> !id.isEmpty());
    String id =
        nct.filter(number -> number.matches("NCT\\d{8}"))
            .or(() -> protocol.map(number -> number.toUpperCase(Locale.ROOT)))
            .or(() -> nct)
            .orElse("?");
    Optional<String> longTitle = title(document, "long_title");
    return new Trial(
        id,
        title(document, "short_title")
            .or(() -> title(document, "nickname"))
            .or(() -> longTitle)
            .orElse(id),
        longTitle,
        recruitment(document),
        phases(document.text("phase").orElse("")),
        Optional.of("INTERVENTIONAL"),
        diagnoses(document),
        texts(document, Set.of("hugo_symbol")),
        interventions(document),
        sponsor(document),
        document.text("summary").orElse(""),
        "",
        Admission.OPEN,
        "",
        List.of(),
        OptionalInt.empty(),
        PartialDate.UNKNOWN,
        document.text("last_updated").flatMap(PartialDate::parse).orElse(PartialDate.UNKNOWN),
        Optional.empty());
  }

  private static Optional<String> title(Tree document, String key) {
    return document.text(key).map(String::strip).filter(title -> !title.isEmpty());
  }

  /// Recruitment by the summary's status, or by `status` where there is no summary.
  private static Recruitment recruitment(Tree document) {
    String status =
        document
            .get("_summary")
            .flatMap(summary -> summary.items("status").stream().findFirst())
            .flatMap(first -> first.text("value"))
            .or(() -> document.text("status"))
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .strip();
    return switch (status) {
      case "open to accrual", "open", "recruiting" -> Recruitment.RECRUITING;
      case "closed to accrual", "active, not recruiting", "closed" ->
          Recruitment.ACTIVE_NOT_RECRUITING;
      case "suspended", "temporarily closed", "on hold" -> Recruitment.SUSPENDED;
      case "new", "not yet recruiting", "pending", "approved" -> Recruitment.NOT_YET_RECRUITING;
      case "completed" -> Recruitment.COMPLETED;
      case "terminated" -> Recruitment.TERMINATED;
      case "withdrawn" -> Recruitment.WITHDRAWN;
      default -> Recruitment.UNKNOWN;
    };
  }

  private static List<Phase> phases(String written) {
    var phases = new ArrayList<Phase>();
    String upper = written.toUpperCase(Locale.ROOT).replace("PHASE", "");
    for (String part : BETWEEN.splitAsStream(upper).toList()) {
      switch (part) {
        case "I", "1", "IA", "IB" -> phases.add(Phase.PHASE1);
        case "II", "2", "IIA", "IIB" -> phases.add(Phase.PHASE2);
        case "III", "3" -> phases.add(Phase.PHASE3);
        case "IV", "4" -> phases.add(Phase.PHASE4);
        default -> {
          continue;
        }
      }
    }
    return phases.stream().distinct().toList();
  }

  private static List<Intervention> interventions(Tree document) {
    return document.get("drug_list").map(list -> list.items("drug")).orElse(List.of()).stream()
        .flatMap(drug -> drug.text("drug_name").stream())
        .filter(name -> !name.isBlank())
        .map(name -> new Intervention(Optional.of("DRUG"), name.strip(), List.of()))
        .toList();
  }

  private static Optional<String> sponsor(Tree document) {
    List<Tree> sponsors =
        document.get("sponsor_list").map(list -> list.items("sponsor")).orElse(List.of());
    return sponsors.stream()
        .filter(one -> one.text("is_principal_sponsor").filter("Y"::equals).isPresent())
        .findFirst()
        .or(() -> sponsors.stream().findFirst())
        .flatMap(one -> one.text("sponsor_name"));
  }

  private static List<String> diagnoses(Tree document) {
    return texts(document, Set.of("oncotree_primary_diagnosis")).stream()
        .map(
            name ->
                switch (name) {
                  case "_SOLID_" -> "Solid tumors";
                  case "_LIQUID_" -> "Hematologic malignancies";
                  default -> name;
                })
        .toList();
  }

  /// The distinct texts under `keys`, anywhere in the treatments; what is negated is left out.
  private static List<String> texts(Tree document, Set<String> keys) {
    Set<String> found = new LinkedHashSet<>();
    document
        .get("treatment_list")
        .ifPresent(
            list ->
                collect(
                    list,
                    keys,
                    text -> {
                      if (!text.isBlank()
                          && !text.startsWith("!")
                          && !UNNAMED.contains(text.toLowerCase(Locale.ROOT).replace(" ", "_"))) {
                        found.add(text);
                      }
                    }));
    return List.copyOf(found);
  }

  private static void collect(Tree tree, Set<String> keys, Consumer<String> into) {
    tree.items().forEach(item -> collect(item, keys, into));
    if (tree instanceof Tree.Mapping mapping) {
      mapping
          .fields()
          .forEach(
              (key, value) -> {
                if (keys.contains(key) && value instanceof Tree.Text text) {
                  into.accept(text.value());
                } else {
                  collect(value, keys, into);
                }
              });
    }
  }
}
