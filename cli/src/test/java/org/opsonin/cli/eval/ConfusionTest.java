package org.opsonin.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opsonin.trial.judge.Label.EXCLUDED;
import static org.opsonin.trial.judge.Label.INCLUDED;
import static org.opsonin.trial.judge.Label.NOT_EXCLUDED;
import static org.opsonin.trial.judge.Label.NOT_INCLUDED;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opsonin.trial.judge.Label;

class ConfusionTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  /// Three labels, worked out by hand: 7 of 10 right.
  ///
  /// | right        | included | not included | excluded | F1                   |
  /// |--------------|----------|--------------|----------|----------------------|
  /// | included     | 4        | 1            | 0        | 2 * 4 / (5 + 5) = .8 |
  /// | not included | 1        | 3            | 0        | 2 * 3 / (4 + 5) = 2/3|
  /// | excluded     | 0        | 1            | 0        | 0                    |
  private static Confusion worked() {
    var confusion = new Confusion();
    add(confusion, INCLUDED, INCLUDED, 4);
    add(confusion, INCLUDED, NOT_INCLUDED, 1);
    add(confusion, NOT_INCLUDED, INCLUDED, 1);
    add(confusion, NOT_INCLUDED, NOT_INCLUDED, 3);
    add(confusion, EXCLUDED, NOT_INCLUDED, 1);
    return confusion;
  }

  private static void add(Confusion confusion, Label right, Label given, int times) {
    for (int time = 0; time < times; time++) {
      confusion.add(right, given);
    }
  }

  @Test
  void countsWhatIsRight() {
    assertThat(worked().total()).isEqualTo(10);
    assertThat(worked().accuracy()).isCloseTo(0.7, CLOSE);
    assertThat(worked().count(NOT_INCLUDED, INCLUDED)).isOne();
  }

  @Test
  void weighsEveryLabelThatOccursAlike() {
    assertThat(worked().f1(INCLUDED)).isCloseTo(0.8, CLOSE);
    assertThat(worked().f1(NOT_INCLUDED)).isCloseTo(2.0 / 3, CLOSE);
    assertThat(worked().f1(EXCLUDED)).isZero();
    assertThat(worked().labels()).containsExactly(INCLUDED, NOT_INCLUDED, EXCLUDED);
    assertThat(worked().macroF1()).isCloseTo((0.8 + 2.0 / 3) / 3, CLOSE);
  }

  @Test
  void aLabelGivenButNeverRightCountsToo() {
    var confusion = new Confusion();
    confusion.add(INCLUDED, NOT_EXCLUDED);
    confusion.add(INCLUDED, INCLUDED);

    assertThat(confusion.labels()).containsExactly(INCLUDED, NOT_EXCLUDED);
    assertThat(confusion.macroF1()).isCloseTo((2.0 / 3) / 2, CLOSE);
  }

  @Test
  void nothingCountedIsNothing() {
    assertThat(new Confusion().accuracy()).isZero();
    assertThat(new Confusion().macroF1()).isZero();
  }
}
