package org.opsonin.server.products;

import java.util.Locale;
import org.opsonin.server.site.Language;
import org.opsonin.toxicity.irae.Incidence.Share;
import org.opsonin.toxicity.monitoring.Rhythm;
import org.opsonin.toxicity.monitoring.Span;
import org.springframework.context.MessageSource;

/// Shares, rhythms and places in the words of a language.
record Speech(MessageSource words, Language language) {

  String say(String key, Object... values) {
    return words.getMessage(key, values, language.locale());
  }

  /// A share of people: `about 3 to 6%`.
  String share(Share share) {
    String least = share.atLeast().toPlainString();
    String most = share.atMost().toPlainString();
    String number =
        share.isBelow()
            ? say("share.below", most)
            : least.equals(most) ? say("share.one", most) : say("share.range", least, most);
    return share.isAbout() ? say("share.about", number) : number;
  }

  /// How often something is measured: `every 4 to 6 weeks`.
  String rhythm(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Once() -> say("rhythm.once");
      case Rhythm.EachDose(var first, _) ->
          first.isEmpty() ? say("rhythm.each") : say("rhythm.first", first.getAsInt());
      case Rhythm.Every(var shortest, var longest, var afterDose) ->
          interval(shortest, longest)
              + (afterDose == 0 ? "" : " " + say("rhythm.afterDose", afterDose));
      case Rhythm.OnceAfter(var shortest, var longest) ->
          say("rhythm.onceAfter", stretch(shortest, longest));
      case Rhythm.Unstated() -> say("rhythm.unstated");
    };
  }

  private String interval(Span shortest, Span longest) {
    if (shortest.equals(longest)) {
      return say("rhythm.every." + shortest.unit().name(), shortest.count());
    }
    return shortest.unit() == longest.unit()
        ? say("rhythm.between", shortest.count(), span(longest))
        : say("rhythm.between", span(shortest), span(longest));
  }

  private String stretch(Span shortest, Span longest) {
    if (shortest.equals(longest)) {
      return span(shortest);
    }
    return shortest.unit() == longest.unit()
        ? say("rhythm.stretch", shortest.count(), span(longest))
        : say("rhythm.stretch", span(shortest), span(longest));
  }

  /// A stretch of time: `4 weeks`.
  String span(Span span) {
    return say("span." + span.unit().name(), span.count());
  }

  /// The name of a country, or of the European Union.
  String country(String code) {
    return Locale.of("", code).getDisplayCountry(language.locale());
  }
}
