package org.opsonin.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(OpsoninServer.class);

  @Test
  void dependOnlyOnWhatTheyDeclare() {
    MODULES.verify();
  }

  @Test
  void areDrawnFromTheSameSource() {
    new Documenter(MODULES).writeModulesAsPlantUml();
  }
}
