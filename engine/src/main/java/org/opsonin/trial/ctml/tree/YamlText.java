package org.opsonin.trial.ctml.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML documents event by event. Values are those of YAML 1.2: an unquoted `No` is a text.
final class YamlText {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+|\\d*\\.\\d+|\\d+\\.)(?:[eE][+-]?\\d{1,3})?");
  private static final int LONGEST_NUMBER = 400;
  private static final List<String> NULLS = List.of("", "~", "null", "Null", "NULL");
  private static final List<String> TRUE = List.of("true", "True", "TRUE");
  private static final List<String> FALSE = List.of("false", "False", "FALSE");

  private final String text;
  private final TreeReader.Refusal refusal;
  private final TreeBuilder builder;

  YamlText(String text, TreeReader.Refusal refusal, TreeReader.Repeated repeated) {
    this.text = text;
    this.refusal = refusal;
    this.builder = new TreeBuilder(repeated);
  }

  Optional<List<Tree>> read() {
    var settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(TreeReader.LONGEST).build();
    int last = 1;
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        last = line(event);
        if (!take(event)) {
          return Optional.empty();
        }
      }
      return Optional.of(builder.documents());
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(last);
      refusal.accept("CTML-001", line, "neither JSON nor YAML", "well-formed YAML");
    } catch (YamlEngineException | IndexOutOfBoundsException | IllegalArgumentException broken) {
      refusal.accept("CTML-001", last, "neither JSON nor YAML", "well-formed YAML");
    }
    return Optional.empty();
  }

  private boolean take(Event event) {
    switch (event) {
      case AliasEvent _ -> {
        refusal.accept("CTML-001", line(event), "an alias (`*name`)", "the value written out");
        return false;
      }
      case ScalarEvent scalar -> {
        if (builder.awaitsKey()) {
          builder.key(scalar.getValue());
        } else {
          builder.value(value(scalar));
        }
      }
      case MappingStartEvent _, SequenceStartEvent _ -> {
        return open(event);
      }
      case MappingEndEvent _, SequenceEndEvent _ -> builder.close();
      default -> {
        return true; // begin and end of a document, comments
      }
    }
    return true;
  }

  private boolean open(Event event) {
    if (builder.awaitsKey()) {
      refusal.accept("CTML-001", line(event), "a key that is no text", "a text");
      return false;
    }
    if (!builder.hasRoom()) {
      refusal.accept(
          "CTML-002",
          line(event),
          "nested beyond " + TreeReader.DEEPEST + " levels",
          "a few levels");
      return false;
    }
    if (event instanceof MappingStartEvent) {
      builder.openMapping(line(event));
    } else {
      builder.openSequence(line(event));
    }
    return true;
  }

  private static Tree value(ScalarEvent scalar) {
    int line = line(scalar);
    String value = scalar.getValue();
    if (!scalar.isPlain()) {
      return new Tree.Text(line, value);
    }
    if (NULLS.contains(value)) {
      return new Tree.Nothing(line);
    }
    if (TRUE.contains(value) || FALSE.contains(value)) {
      return new Tree.Flag(line, TRUE.contains(value));
    }
    boolean number = value.length() <= LONGEST_NUMBER && NUMBER.matcher(value).matches();
    return number ? new Tree.Amount(line, new BigDecimal(value)) : new Tree.Text(line, value);
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
