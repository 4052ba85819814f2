package org.opsonin.server.library;

import org.opsonin.navigator.Navigator;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The shelf as it ships, for tests of other modules.
public final class ShippedShelf {

  private static final Navigator NAVIGATOR = Navigator.load();

  private ShippedShelf() {}

  /// The shelf, made anew.
  public static Shelf make() {
    return new Shelf(NAVIGATOR, words());
  }

  /// The texts of the interface.
  public static ResourceBundleMessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages/site");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
