package org.opsonin.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.report.Plain;

/// Writes JSON into memory, keys in the order of the calls.
final class Json {

  private final StringWriter text = new StringWriter();
  private final JsonGenerator out;

  Json() {
    try {
      out = new JsonFactory().createGenerator(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    out.setPrettyPrinter(printer);
  }

  /// One object, as an element of an array or as the whole document.
  void object(Runnable members) {
    write(JsonGenerator::writeStartObject);
    members.run();
    write(JsonGenerator::writeEndObject);
  }

  void object(String key, Runnable members) {
    write(to -> to.writeFieldName(key));
    object(members);
  }

  <T> void array(String key, Iterable<T> items, Consumer<T> write) {
    write(to -> to.writeArrayFieldStart(key));
    items.forEach(write);
    write(JsonGenerator::writeEndArray);
  }

  void texts(String key, Iterable<String> items) {
    array(key, items, item -> write(to -> to.writeString(Plain.of(item))));
  }

  void text(String key, String value) {
    write(to -> to.writeStringField(key, Plain.of(value)));
  }

  /// A text, or null where there is none.
  void text(String key, Optional<String> value) {
    if (value.isPresent()) {
      text(key, value.get());
    } else {
      write(to -> to.writeNullField(key));
    }
  }

  void number(String key, Optional<Integer> value) {
    if (value.isPresent()) {
      write(to -> to.writeNumberField(key, value.get()));
    } else {
      write(to -> to.writeNullField(key));
    }
  }

  void truth(String key, boolean value) {
    write(to -> to.writeBooleanField(key, value));
  }

  private interface Step {
    void on(JsonGenerator out) throws IOException;
  }

  private void write(Step step) {
    try {
      step.on(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing JSON into memory", impossible);
    }
  }

  /// The finished document, ending in a line break.
  @Override
  public String toString() {
    write(JsonGenerator::flush);
    return text + "\n";
  }
}
