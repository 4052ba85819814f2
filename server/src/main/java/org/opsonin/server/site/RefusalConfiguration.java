package org.opsonin.server.site;

import org.apache.catalina.Context;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts [BrokenBodies] and [Refusals] into the container, inside of what it has for the same.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalConfiguration
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  private final RefusalPage page;

  RefusalConfiguration(MessageSource words) {
    page = new RefusalPage(words);
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(this::into);
  }

  private void into(Context context) {
    context.getPipeline().addValve(new BrokenBodies(page));
    context.getParent().getPipeline().addValve(new Refusals(page));
  }
}
