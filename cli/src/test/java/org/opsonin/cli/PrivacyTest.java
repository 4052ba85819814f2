package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The chart `stranger.json` holds the word Zzyzx wherever a chart can hold a name, an identifier,
/// an address, a phone number, a resource id, a note or a text that is not understood.
class PrivacyTest {

  @ParameterizedTest
  @ValueSource(strings = {"text", "html", "json"})
  void noNameIdentifierOrBirthDateGetsOut(String format) {
    Run run =
        Run.with(
            Run.resource("stranger.json"), Map.of(), false, "navigate", "-", "--format", format);

    assertThat(run.out()).isNotEmpty();
    assertThat(run.out() + run.err())
        .doesNotContainIgnoringCase("zzyzx")
        .doesNotContain("1961-07-13", "1961", "5550142");
  }

  @ParameterizedTest
  @CsvSource({"monitor,text", "monitor,json", "monitor,ical", "card,html"})
  void noPlanCalendarOrCardHoldsThem(String verb, String format) {
    Run run =
        Run.with(
            Run.resource("stranger.json"),
            Map.of(),
            false,
            verb,
            "-",
            "--regimen",
            "pembrolizumab",
            "--start",
            "2026-11-30",
            "--format",
            format);

    assertThat(run.out()).isNotEmpty();
    assertThat(run.out() + run.err())
        .doesNotContainIgnoringCase("zzyzx")
        .doesNotContain("1961-07-13", "1961", "5550142");
  }

  @Test
  void theSentinelIsInTheChart() {
    assertThat(new String(Run.resource("stranger.json"), StandardCharsets.UTF_8))
        .contains("Zzyzx", "1961-07-13", "5550142");
  }

  @Test
  void aRefusedChartIsNotQuoted() {
    byte[] broken =
        "{\"name\": \"Zzyzx\", \"birthDate\": 1961-07-13".getBytes(StandardCharsets.UTF_8);

    Run run = Run.with(broken, Map.of("OPSONIN_DEBUG", "1"), false, "navigate", "-");

    assertThat(run.out() + run.err()).doesNotContainIgnoringCase("zzyzx").doesNotContain("1961");
  }
}
