package org.opsonin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompiledKnowledgeTest {

  @Test
  void saysExactlyWhatTheYamlSays() {
    var compiled = Knowledge.load();
    var read = Knowledge.read(KnowledgeFiles.shipped());

    assertThat(CompiledKnowledge.shipped()).isPresent();
    assertThat(compiled).isEqualTo(read);
    assertThat(compiled.problems()).isEmpty();
  }
}
