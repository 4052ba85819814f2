package org.opsonin.server.products;

import java.util.List;
import java.util.Optional;
import org.opsonin.library.page.Page;
import org.opsonin.server.products.Citations.Cite;
import org.opsonin.server.products.Citations.Said;

/// All that is known here of one product, ready to be shown in one language.
///
/// @param name generic name
/// @param brand may be empty
/// @param kind what it is listed under
/// @param types articles on its type
/// @param how articles on how it is given
/// @param tests those a label asks for or names
/// @param doubts what may have changed since the sources were read
/// @param forms other products with the same medicine
/// @param questions to ask, in the language of the page
/// @param sources what the page rests on, by number
record ProductPage(
    String id,
    String name,
    String brand,
    Group kind,
    List<Page> types,
    List<Page> how,
    Facts facts,
    Uses uses,
    Effects effects,
    Watching watching,
    List<Test> tests,
    List<Doubt> doubts,
    List<Form> forms,
    List<String> questions,
    List<Cite> sources) {

  ProductPage {
    types = List.copyOf(types);
    how = List.copyOf(how);
    tests = List.copyOf(tests);
    doubts = List.copyOf(doubts);
    forms = List.copyOf(forms);
    questions = List.copyOf(questions);
    sources = List.copyOf(sources);
  }

  /// What a label and its history say.
  ///
  /// @param line what it is, in one sentence
  /// @param target what it binds; in English
  /// @param route in the language of the page, or as written where it has no words
  /// @param status `marketed`, `not-us`, `investigational`, `discontinued`
  /// @param statusNote in English; may be empty
  /// @param firstApproved as known; may be empty
  /// @param boxed headings of the boxed warning; empty if it has none, or none was read
  /// @param isBoxRead whether somebody read the label for it
  /// @param boxedNote in English; may be empty
  /// @param rems `none`, `in-force`, `eliminated`, `unknown`
  /// @param remsNote in English; may be empty
  /// @param elsewhere approvals outside the country of its entry
  /// @param cite what all of these rest on
  record Facts(
      Said line,
      String target,
      String route,
      String status,
      String statusNote,
      String firstApproved,
      List<String> boxed,
      boolean isBoxRead,
      String boxedNote,
      String rems,
      String remsNote,
      List<Elsewhere> elsewhere,
      Cite cite) {
    Facts {
      boxed = List.copyOf(boxed);
      elsewhere = List.copyOf(elsewhere);
    }
  }

  /// An approval in another country or the European Union.
  ///
  /// @param since as known
  record Elsewhere(String country, String since) {}

  /// A test that goes with the product.
  ///
  /// @param said which result, in which cancer
  /// @param assay name of the test kit
  /// @param marker what it looks for
  /// @param use `companion`, `trial-assay`, `historical`
  /// @param note in English; may be empty
  /// @param page the article on the marker
  record Test(
      Said said, String assay, String marker, String use, String note, Optional<Page> page) {}

  /// A question that was open when the sources were read.
  ///
  /// @param lastKnown in English
  record Doubt(Said question, String lastKnown, String asOf) {}

  /// Another product with the same medicine.
  record Form(String id, String title) {}

  /// Generic name with brand.
  public String title() {
    return brand.isEmpty() ? name : name + " (" + brand + ")";
  }
}
