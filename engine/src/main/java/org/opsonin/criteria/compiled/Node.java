package org.opsonin.criteria.compiled;

import java.util.List;
import org.opsonin.criteria.Criterion;
import org.opsonin.kernel.Truth;

/// One distinct question of all lists: a leaf, or a way to fold the answers of other nodes.
final class Node {

  final Fold fold;

  /// The question itself, as first seen.
  final Criterion criterion;

  /// Numbers of the nodes below, all smaller than this node's own.
  final int[] terms;

  Node(Fold fold, Criterion criterion, int[] terms) {
    this.fold = fold;
    this.criterion = criterion;
    this.terms = terms;
  }

  /// How the answers below become one. Three values as bytes, see [#code(Truth)].
  enum Fold {
    LEAF,
    ALL,
    ANY,
    NOT,
    NOT_KNOWN,
    /// What shows an idea, then what rules it out.
    CONCEPT
  }

  static final byte MET = 0;
  static final byte NOT_MET = 1;
  static final byte UNKNOWN = 2;

  /// An idea that is shown and ruled out: which of the two counts takes the evidence to tell.
  static final byte BOTH = 3;

  private static final List<Truth> TRUTHS = List.of(Truth.MET, Truth.NOT_MET, Truth.UNKNOWN);

  static byte code(Truth truth) {
    return switch (truth) {
      case MET -> MET;
      case NOT_MET -> NOT_MET;
      case UNKNOWN -> UNKNOWN;
    };
  }

  static Truth truth(byte code) {
    return TRUTHS.get(code);
  }

  /// The answer of a node that is no leaf, from the answers of all nodes below it.
  byte fold(byte[] answers) {
    return switch (fold) {
      case ALL -> all(answers);
      case ANY -> any(answers);
      case NOT -> not(answers[terms[0]]);
      case NOT_KNOWN -> answers[terms[0]] == MET ? NOT_MET : MET;
      case CONCEPT -> weigh(answers[terms[0]], answers[terms[1]]);
      case LEAF -> throw new IllegalStateException("a leaf is asked of the chart");
    };
  }

  private byte all(byte[] answers) {
    byte result = MET;
    for (int term : terms) {
      byte one = answers[term];
      if (one == NOT_MET) {
        return NOT_MET;
      }
      result = one == UNKNOWN ? UNKNOWN : result;
    }
    return result;
  }

  private byte any(byte[] answers) {
    byte result = NOT_MET;
    for (int term : terms) {
      byte one = answers[term];
      if (one == MET) {
        return MET;
      }
      result = one == UNKNOWN ? UNKNOWN : result;
    }
    return result;
  }

  private static byte not(byte one) {
    return one == UNKNOWN ? UNKNOWN : (byte) (1 - one);
  }

  private static byte weigh(byte shown, byte ruledOut) {
    if (shown == MET) {
      return ruledOut == MET ? BOTH : MET;
    }
    return ruledOut == MET ? NOT_MET : UNKNOWN;
  }
}
