package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;

class FailuresTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int fail(Map<String, String> environment) {
    var out = new PrintStream(err, true, StandardCharsets.UTF_8);
    var in = new ByteArrayInputStream(new byte[0]);
    var shell = new Shell(in, out, out, environment, Run.CLOCK, false, false);
    return new Failures(shell)
        .bug(new IllegalStateException("Jane Doe", new IllegalStateException("born 1960-01-01")));
  }

  @Test
  void namesTheBugButNothingTheExceptionSays() {
    assertThat(fail(Map.of())).isEqualTo(Exit.BUG);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("opsonin: this is a bug in opsonin")
        .contains("IllegalStateException at org.opsonin.cli.FailuresTest:")
        .doesNotContain("Jane", "1960", "\tat ");
  }

  @Test
  void showsWhereButStillNothingTheExceptionSaysWhenDebugging() {
    assertThat(fail(Map.of("OPSONIN_DEBUG", "1"))).isEqualTo(Exit.BUG);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("  at ")
        .doesNotContain("Jane", "1960");
  }
}
