package org.opsonin.criteria.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Criterion.Side;
import org.opsonin.criteria.Criterion.Threshold;
import org.opsonin.criteria.CriterionReader;
import org.opsonin.criteria.Definition;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Node;
import org.opsonin.navigator.Navigator;
import org.opsonin.therapy.Indication;

class CriterionWriterTest {

  private static final Navigator NAVIGATOR = Navigator.load();

  static Stream<Criterion> shipped() {
    return Stream.concat(
        NAVIGATOR.options().indications().all().stream().map(Indication::when),
        NAVIGATOR.definitions().all().stream().map(Definition::met));
  }

  static Stream<Criterion> ofEveryOtherKind() {
    return Stream.of(
        new Criterion.Age(Optional.of(Period.ofMonths(6)), Optional.of(Period.ofDays(30))),
        new Criterion.Recent(List.of("platinum"), 28),
        new Criterion.Steroids(new Threshold(Side.ABOVE, quantity("10", "mg/d"))),
        new Criterion.Performance("karnofsky", Side.AT_LEAST, 70),
        new Criterion.Stated("prior-lines", Side.AT_MOST, 2),
        new Criterion.Condition(
            List.of("hypertension"), List.of("uncontrolled"), OptionalInt.of(180)),
        new Criterion.Lab(
            "alt", new Threshold(Side.AT_MOST, quantity("2.5", "{ULN}")), OptionalInt.of(14)));
  }

  @ParameterizedTest
  @MethodSource({"shipped", "ofEveryOtherKind"})
  void readsBackAsAnEqualCriterion(Criterion criterion) {
    assertThat(read(CriterionWriter.write(criterion))).contains(criterion);
  }

  @Test
  void namesTheKindAndLeavesOutWhatIsEmpty() {
    Criterion treated = new Criterion.Treated(List.of("anti-pd1"));

    assertThat(CriterionWriter.write(new Criterion.Not(treated)))
        .isEqualTo(Map.of("not", Map.of("treated", Map.of("with", List.of("anti-pd1")))));
  }

  private static Optional<Criterion> read(Object tree) {
    var problems = new ArrayList<Problem>();
    Optional<Criterion> read =
        new CriterionReader(NAVIGATOR.vocabulary(), NAVIGATOR.definitions().ids(), problems::add)
            .read(node(tree));
    assertThat(problems).isEmpty();
    return read;
  }

  private static Node node(Object tree) {
    var place = new Node.Place("written", 1);
    return switch (tree) {
      case Map<?, ?> map -> {
        var fields = new LinkedHashMap<String, Node>();
        map.forEach((key, value) -> fields.put(String.valueOf(key), node(value)));
        yield new Node.Mapping(place, fields);
      }
      case List<?> list ->
          new Node.Sequence(place, list.stream().map(CriterionWriterTest::node).toList());
      default -> new Node.Text(place, tree.toString());
    };
  }

  private static Quantity quantity(String value, String unit) {
    return new Quantity(new BigDecimal(value), unit);
  }
}
