package org.opsonin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;

class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of("org.opsonin");

  @Test
  void dependOnlyOnWhatTheyDeclare() {
    MODULES.verify();
  }

  /// Writes the picture of who depends on whom to `target/modules`.
  @Test
  void areDrawn() {
    var folder = Path.of("target", "modules");

    new Documenter(MODULES, Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml();

    assertThat(folder.resolve("components.puml")).isNotEmptyFile();
  }
}
