package org.opsonin.server.site;

import org.opsonin.knowledge.Knowledge;
import org.opsonin.navigator.Navigator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The knowledge and the engine on it, read once.
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

  @Bean
  Knowledge knowledge() {
    return Knowledge.load();
  }

  @Bean
  Navigator navigator(Knowledge knowledge) {
    return Navigator.of(knowledge);
  }
}
