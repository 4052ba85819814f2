package org.opsonin.trial.ctml.matchminer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opsonin.trial.ctml.tree.Tree;

/// What one field of a document must hold, as MatchMiner's database would test it.
sealed interface FieldTest {

  /// Whether the field's value passes; empty where the document has no such field.
  boolean passes(Optional<Tree> value);

  /// Equal in type and value. `null` is equal to a field that is not there.
  record Is(Tree wanted) implements FieldTest {
    @Override
    public boolean passes(Optional<Tree> value) {
      if (wanted instanceof Tree.Nothing) {
        return value.isEmpty() || anyOf(value.get(), one -> one instanceof Tree.Nothing);
      }
      return value.isPresent() && anyOf(value.get(), one -> same(one, wanted));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Is(var its) && same(its, wanted);
    }

    @Override
    public int hashCode() {
      return wanted.asText().hashCode();
    }
  }

  /// One of several texts, letter for letter.
  record OneOf(Set<String> texts) implements FieldTest {
    @Override
    public boolean passes(Optional<Tree> value) {
      return value.isPresent()
          && anyOf(
              value.get(), one -> one instanceof Tree.Text text && texts.contains(text.value()));
    }
  }

  /// A number on one side of a bound; what is no number never passes.
  record Compared(Comparison how, BigDecimal bound) implements FieldTest {
    @Override
    public boolean passes(Optional<Tree> value) {
      return value.isPresent()
          && anyOf(
              value.get(),
              one ->
                  one instanceof Tree.Amount number && how.holds(number.value().compareTo(bound)));
    }
  }

  /// A text in which a pattern is found, without regard to case.
  final class Like implements FieldTest {

    private static final int FLAGS =
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNIX_LINES;

    private final Pattern pattern;

    /// @param expression a regular expression
    Like(String expression) {
      this.pattern = Pattern.compile(expression, FLAGS);
    }

    @Override
    public boolean passes(Optional<Tree> value) {
      return value.isPresent()
          && anyOf(
              value.get(),
              one -> one instanceof Tree.Text text && pattern.matcher(text.value()).find());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Like like && like.pattern.pattern().equals(pattern.pattern());
    }

    @Override
    public int hashCode() {
      return pattern.pattern().hashCode();
    }
  }

  /// There, and not null.
  record Present() implements FieldTest {
    @Override
    public boolean passes(Optional<Tree> value) {
      return value.isPresent() && !(value.get() instanceof Tree.Nothing);
    }
  }

  /// How a number is compared with a bound.
  enum Comparison {
    EQUAL,
    AT_LEAST,
    AT_MOST,
    ABOVE,
    BELOW;

    boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case AT_LEAST -> order >= 0;
        case AT_MOST -> order <= 0;
        case ABOVE -> order > 0;
        case BELOW -> order < 0;
      };
    }
  }

  /// A list passes if one of its items does.
  private static boolean anyOf(Tree value, java.util.function.Predicate<Tree> test) {
    return test.test(value) || value.items().stream().anyMatch(test);
  }

  /// Same type and value, whatever the line.
  private static boolean same(Tree one, Tree other) {
    return switch (one) {
      case Tree.Text(var line, var text) ->
          other instanceof Tree.Text that && text.equals(that.value());
      case Tree.Amount(var line, var number) ->
          other instanceof Tree.Amount that && number.compareTo(that.value()) == 0;
      case Tree.Flag(var line, var flag) -> other instanceof Tree.Flag that && flag == that.value();
      case Tree.Nothing _ -> other instanceof Tree.Nothing;
      case Tree.Sequence(var line, var items) -> {
        var those = other.items();
        boolean equal = other instanceof Tree.Sequence && items.size() == those.size();
        for (int index = 0; equal && index < items.size(); index++) {
          equal = same(items.get(index), those.get(index));
        }
        yield equal;
      }
      case Tree.Mapping _ -> false; // no document of a sample holds an object to compare with
    };
  }
}
