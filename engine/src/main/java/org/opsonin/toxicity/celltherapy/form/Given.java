package org.opsonin.toxicity.celltherapy.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody recorded, before it is understood: the shape of JSON without its null, which is
/// left out because it says nothing.
///
/// None of it shows itself as text, so that no log can.
public sealed interface Given {

  /// Named answers, in the order written.
  record Fields(Map<String, Given> values) implements Given {
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String toString() {
      return "Fields[not shown]";
    }
  }

  /// Several answers.
  record Items(List<Given> values) implements Given {
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return "Items[not shown]";
    }
  }

  /// A word, a date, or a number with its unit.
  record Word(String text) implements Given {
    @Override
    public String toString() {
      return "Word[not shown]";
    }
  }

  /// A bare number.
  record Amount(BigDecimal number) implements Given {
    @Override
    public String toString() {
      return "Amount[not shown]";
    }
  }

  /// A yes or no.
  record Flag(boolean isYes) implements Given {
    @Override
    public String toString() {
      return "Flag[not shown]";
    }
  }
}
