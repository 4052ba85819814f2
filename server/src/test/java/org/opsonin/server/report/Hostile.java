package org.opsonin.server.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Input nobody means well with, made of a good chart.
enum Hostile {
  EMPTY {
    @Override
    byte[] of(String chart) {
      return new byte[0];
    }
  },
  NOT_JSON {
    @Override
    byte[] of(String chart) {
      return RunningSite.bytes("Dear colleague, Zyxwvut has melanoma.");
    }
  },
  NOT_FHIR {
    @Override
    byte[] of(String chart) {
      return RunningSite.bytes("{\"name\": \"Zyxwvut\"}");
    }
  },
  NO_TEXT {
    @Override
    byte[] of(String chart) {
      return "{\"resourceType\":\"Patient\",\"gender\":\"\u00e9\u00ff Zyxwvut\"}"
          .getBytes(StandardCharsets.ISO_8859_1);
    }
  },
  BREAKS_OFF {
    @Override
    byte[] of(String chart) {
      return RunningSite.bytes(chart.substring(0, chart.length() / 2));
    }
  },
  PACKED_AND_BREAKS_OFF {
    @Override
    byte[] of(String chart) {
      byte[] whole = packed(chart, 1);
      return Arrays.copyOf(whole, whole.length / 2);
    }
  },
  NESTED {
    @Override
    byte[] of(String chart) {
      return RunningSite.bytes("{\"resourceType\":\"Bundle\",\"x\":" + "[{\"a\":".repeat(20_000));
    }
  },
  BOMB {
    @Override
    byte[] of(String chart) {
      return packed("{\"resourceType\":\"Patient\"}\n".repeat(40_000), 100);
    }
  },
  MANY_VALUES {
    @Override
    byte[] of(String chart) {
      return RunningSite.bytes(
          "{\"resourceType\":\"Patient\",\"x\":[" + "{\"a\":0},".repeat(3_900_000));
    }
  };

  abstract byte[] of(String chart);

  private static final Pattern TEXT =
      Pattern.compile("(\"(?:text|display|title|note|family|name|value|valueString|id)\": \")");

  /// The chart with `words` in front of every text a person writes.
  static byte[] writing(String chart, String words) {
    String escaped = words.replace("\"", "\\\"");
    return RunningSite.bytes(
        TEXT.matcher(chart)
            .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + escaped)));
  }

  private static byte[] packed(String text, int times) {
    var packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        gzip.write(RunningSite.bytes(text));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
