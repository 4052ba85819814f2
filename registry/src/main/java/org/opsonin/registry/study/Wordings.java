package org.opsonin.registry.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;

/// The words of the registry's closed lists, in the spellings met in the wild.
final class Wordings {

  private static final Pattern PHASE = Pattern.compile("(EARLY)?PHASE(\\d)");
  private static final List<String> NO_PHASE = List.of("NA", "NOTAPPLICABLE");
  private static final Map<String, Recruitment> RECRUITMENT = recruitment();

  private Wordings() {}

  private static Map<String, Recruitment> recruitment() {
    var words = new LinkedHashMap<String, Recruitment>();
    Arrays.stream(Recruitment.values()).forEach(one -> words.put(letters(one.name()), one));
    words.put("UNKNOWNSTATUS", Recruitment.UNKNOWN);
    return words;
  }

  /// `Active, not recruiting` and `ACTIVE_NOT_RECRUITING` are the same; empty if not known.
  static Optional<Recruitment> recruitment(String text) {
    return Optional.ofNullable(RECRUITMENT.get(letters(text)));
  }

  /// Phases of a text such as `PHASE2`, `Phase 1/Phase 2` or `NA`; empty if not understood.
  static Optional<List<Phase>> phases(String text) {
    String letters = letters(text);
    if (NO_PHASE.contains(letters)) {
      return Optional.of(List.of());
    }
    var phases = new LinkedHashSet<Phase>();
    Matcher phase = PHASE.matcher(letters);
    int end = 0;
    while (phase.find() && phase.start() == end && "1234".contains(phase.group(2))) {
      boolean early = phase.group(1) != null;
      phases.add(early ? Phase.EARLY_PHASE1 : Phase.valueOf("PHASE" + phase.group(2)));
      end = phase.end();
    }
    return end == letters.length() && end > 0 ? Optional.of(List.copyOf(phases)) : Optional.empty();
  }

  /// Whether both sexes are admitted; empty if not understood.
  static Optional<Optional<String>> sex(String text) {
    return switch (letters(text)) {
      case "ALL", "BOTH" -> Optional.of(Optional.empty());
      case "FEMALE" -> Optional.of(Optional.of("female"));
      case "MALE" -> Optional.of(Optional.of("male"));
      default -> Optional.empty();
    };
  }

  /// Whether healthy people are admitted; empty if not understood.
  static Optional<Boolean> healthy(String text) {
    return switch (letters(text)) {
      case "TRUE", "YES", "ACCEPTSHEALTHYVOLUNTEERS" -> Optional.of(true);
      case "FALSE", "NO" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static String letters(String text) {
    var letters = new StringBuilder(text.length());
    text.chars()
        .filter(Character::isLetterOrDigit)
        .forEach(letter -> letters.append((char) letter));
    return letters.toString().toUpperCase(Locale.ROOT);
  }
}
