package org.opsonin.server.site;

import java.util.Arrays;
import java.util.List;
import org.opsonin.knowledge.Review;
import org.springframework.context.MessageSource;

/// What every page needs to know.
///
/// @param language of the page
/// @param path of the page below its language, beginning with a slash: `/biomarkers/pd-l1`
/// @param question what follows the path, as it was asked: `?q=fever`, or empty
/// @param software its version
/// @param knowledge its version
/// @param asOf the day the knowledge reaches up to, ISO
/// @param assets the address of styles, scripts and fonts, which changes with them
/// @param words the texts of the interface
public record Frame(
    Language language,
    String path,
    String question,
    String software,
    String knowledge,
    String asOf,
    String assets,
    MessageSource words) {

  /// An address on this site in the language of the page.
  ///
  /// @param below beginning with a slash
  public String to(String below) {
    return "/" + language.code() + below;
  }

  /// The address of a style, script or picture.
  public String asset(String file) {
    return assets + "/" + file;
  }

  /// A text of the interface.
  public String say(String key, Object... values) {
    return words.getMessage(key, values, language.locale());
  }

  /// Whether somebody has signed what is shown.
  public String standing(Review review) {
    return switch (review) {
      case Review.Unreviewed _ -> say("review.none");
      case Review.Signed(var by, var on, _) -> say("review.signed", by, on);
    };
  }

  /// The same page in each language, asked the same.
  public List<Choice> choices() {
    return Arrays.stream(Language.values())
        .map(
            other ->
                new Choice(
                    other,
                    "/" + other.code() + path + ChosenLanguage.choosing(question),
                    other.equals(language)))
        .toList();
  }

  /// A language to switch to.
  ///
  /// @param current whether the page is in it
  public record Choice(Language language, String address, boolean current) {}
}
