package org.opsonin.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.navigator.Navigator;
import org.opsonin.server.database.DatabaseChoice;
import org.opsonin.server.database.Starting;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the database, the knowledge and the pages side by side: a person waits for the longest of
/// them, not for their sum.
final class SiteStart {

  private SiteStart() {}

  /// Starts the site, or leaves nothing behind.
  ///
  /// @param properties as arguments of Spring's
  /// @throws CancellationException if it was stopped before it had started
  static ConfigurableApplicationContext run(DatabaseChoice choice, String... properties) {
    Starting database = Starting.begin(choice);
    // a stop while the site starts; later the site itself ends its database, after its last request
    var stopped = new Thread(database::close, "stopped-while-starting");
    Runtime.getRuntime().addShutdownHook(stopped);
    CompletableFuture<Knowledge> knowledge = early("knowledge", _ -> Knowledge.load());
    CompletableFuture<Navigator> navigator =
        early("navigator", _ -> Navigator.of(knowledge.join()));
    var application = new SpringApplication(OpsoninServer.class);
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("databaseStarting", database);
          context.addBeanFactoryPostProcessor(
              beans -> {
                supply(beans, "knowledge", () -> value(knowledge));
                supply(beans, "navigator", () -> value(navigator));
              });
        });
    try {
      ConfigurableApplicationContext context = application.run(properties);
      forget(stopped);
      return context;
    } catch (RuntimeException failed) {
      database.close();
      if (!forget(stopped)) {
        throw new CancellationException("stopped while starting");
      }
      throw failed;
    }
  }

  private static <T> CompletableFuture<T> early(String name, Function<String, T> work) {
    var made = new CompletableFuture<T>();
    Thread.ofPlatform()
        .daemon()
        .name("early-" + name)
        .start(
            () -> {
              try {
                made.complete(work.apply(name));
              } catch (RuntimeException | Error failed) {
                made.completeExceptionally(failed);
              }
            });
    return made;
  }

  private static <T> T value(CompletableFuture<T> made) {
    try {
      return made.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw failed;
    }
  }

  /// Lets a bean of the site be what was made early.
  private static void supply(
      ConfigurableListableBeanFactory beans, String name, Supplier<?> early) {
    if (beans.containsBeanDefinition(name)
        && beans.getBeanDefinition(name) instanceof AbstractBeanDefinition definition) {
      definition.setInstanceSupplier(early);
    }
  }

  /// Whether that was in time: a program that is being stopped runs its hooks.
  private static boolean forget(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyStopping) {
      return false;
    }
  }
}
