package org.opsonin.server.products;

import jakarta.servlet.http.HttpServletRequest;
import org.opsonin.navigator.Navigator;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Frame;
import org.opsonin.server.site.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// The pages of this module on the knowledge that ships, rendered without a server or a database.
final class Site {

  static final Navigator NAVIGATOR = Navigator.load();

  private static final AnnotationConfigApplicationContext CONTEXT = context();

  private Site() {}

  static ProductShelf products() {
    return CONTEXT.getBean(ProductShelf.class);
  }

  static Shelf library() {
    return CONTEXT.getBean(Shelf.class);
  }

  /// The routes of this module, with their templates.
  static MockMvc mvc() {
    return MockMvcBuilders.standaloneSetup(
            new ProductPages(products()), new BrowsePages(products(), library()))
        .setControllerAdvice(new Frames(CONTEXT.getBean(MessageSource.class)))
        .setViewResolvers(views())
        .build();
  }

  private static ThymeleafViewResolver views() {
    var templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    var views = new ThymeleafViewResolver();
    views.setTemplateEngine(engine);
    views.setCharacterEncoding("UTF-8");
    return views;
  }

  private static AnnotationConfigApplicationContext context() {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean(Navigator.class, () -> NAVIGATOR);
    context.registerBean("messageSource", MessageSource.class, Site::words);
    context.register(Shelf.class, ProductShelf.class);
    context.refresh();
    return context;
  }

  private static MessageSource words() {
    var words = new ReloadableResourceBundleMessageSource();
    words.setBasename("classpath:messages/site");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }

  /// The frame of each page, as the site gives it.
  @ControllerAdvice
  @Profile("a module alone, never the whole site")
  static final class Frames {

    private final MessageSource words;

    Frames(MessageSource words) {
      this.words = words;
    }

    @ModelAttribute("site")
    Frame frame(HttpServletRequest request) {
      String path = request.getRequestURI();
      Language language = Language.ofPath(path).orElse(Language.EN);
      return new Frame(
          language,
          path.substring(language.code().length() + 1),
          "",
          "test",
          NAVIGATOR.knowledge().version(),
          NAVIGATOR.knowledge().asOf(),
          "/assets/test",
          words);
    }
  }
}
