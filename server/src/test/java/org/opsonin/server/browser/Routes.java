package org.opsonin.server.browser;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.library.page.Page;
import org.opsonin.server.RunningSite;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;

/// A page of every kind the site has.
final class Routes {

  private static final List<String> BELOW =
      List.of(
          "/",
          "/library",
          "/glossary",
          "/glossary/pd-l1",
          "/biomarkers",
          "/biomarkers/pd-l1",
          "/side-effects/gut-colitis",
          "/side-effects/irae-overview",
          "/types/car-t",
          "/journey/diagnosis",
          "/products",
          "/products?cancer=lung",
          "/products/pembrolizumab",
          "/products/tisagenlecleucel",
          "/cancers",
          "/symptoms",
          "/sources",
          "/search",
          "/search?q=diarhea",
          "/search?q=xqzw",
          "/search?q=melanoma&kind=trial",
          "/search?q=rash&kind=article&section=side-effects",
          "/report",
          "/report/example/melanoma-stage-iiib-crohn-disease",
          "/trust/privacy",
          "/nope");

  private Routes() {}

  /// Their addresses in a language; every article with `-Dsite.all=true`.
  static List<String> in(String language) {
    var paths = new ArrayList<String>();
    BELOW.forEach(route -> paths.add("/" + language + route));
    String trials = RunningSite.get().get("/" + language + "/search?q=melanoma&kind=trial").body();
    String address = "/" + language + "/trial/";
    int at = trials.indexOf(address);
    if (at >= 0) {
      paths.add(trials.substring(at, trials.indexOf('"', at)));
    }
    if (Boolean.getBoolean("site.all")) {
      for (Page page :
          RunningSite.get().bean(Shelf.class).in(Language.of(language).orElseThrow())) {
        paths.add("/" + page.path());
      }
    }
    return paths;
  }
}
