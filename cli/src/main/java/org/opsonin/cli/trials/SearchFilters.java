package org.opsonin.cli.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opsonin.cli.option.PlaceOptions;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.search.Age;
import org.opsonin.search.Filters;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The filters of a search as a person types them.
final class SearchFilters {

  private static final Pattern AGE =
      Pattern.compile("(\\d{1,3})\\s*(y|years?|m|months?|d|days?)?", Pattern.CASE_INSENSITIVE);
  private static final int OLDEST = 130;

  @Option(
      names = "--condition",
      paramLabel = "NAME",
      description = "about this disease or a kind of it")
  private Optional<String> condition = Optional.empty();

  @Option(
      names = "--intervention",
      paramLabel = "NAME",
      description = "gives this drug, one of this class, or this treatment")
  private Optional<String> intervention = Optional.empty();

  @Option(
      names = "--biomarker",
      paramLabel = "NAME",
      description = "names this gene or test outside its exclusion criteria")
  private Optional<String> biomarker = Optional.empty();

  @Option(
      names = "--phase",
      paramLabel = "N",
      split = ",",
      description = "early1, 1, 2, 3, 4; several with commas")
  private List<String> phases = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description =
          "recruiting, not-yet-recruiting, completed and so on; several with commas; open is what"
              + " takes people now, may-open also what is announced, paused or not said (default:"
              + " all, each marked)")
  private List<String> statuses = new ArrayList<>();

  @Mixin private PlaceOptions place = new PlaceOptions();

  @Option(
      names = "--age",
      paramLabel = "AGE",
      description = "years, or such as 18m for months: only trials open at this age")
  private Optional<String> age = Optional.empty();

  @Option(
      names = "--sex",
      paramLabel = "SEX",
      description = "female or male: only trials open to this sex")
  private Optional<String> sex = Optional.empty();

  Filters filters() {
    return new Filters(
        named(condition, "--condition"),
        named(intervention, "--intervention"),
        named(biomarker, "--biomarker"),
        phases.stream().map(SearchFilters::phase).toList(),
        statuses.stream().flatMap(status -> recruitments(status).stream()).distinct().toList(),
        place.countries(),
        place.near(),
        place.withinKm(),
        age.map(SearchFilters::age),
        sex.map(SearchFilters::sex));
  }

  /// The filters in words, for the head of the answer.
  static List<String> words(Filters filters) {
    var words = new ArrayList<String>();
    filters.condition().ifPresent(name -> words.add("condition " + name));
    filters.intervention().ifPresent(name -> words.add("intervention " + name));
    filters.biomarker().ifPresent(name -> words.add("biomarker " + name));
    if (!filters.phases().isEmpty()) {
      words.add(
          "phase "
              + filters.phases().stream().map(Phase::words).collect(Collectors.joining(" or ")));
    }
    if (!filters.recruitments().isEmpty()) {
      words.add(
          filters.recruitments().stream()
              .map(Recruitment::words)
              .collect(Collectors.joining(" or ")));
    }
    filters.countries().stream().findFirst().ifPresent(name -> words.add("in " + name));
    filters
        .withinKm()
        .ifPresent(km -> words.add("within %,.0f km or at a place not known".formatted(km)));
    return words;
  }

  private static Optional<String> named(Optional<String> name, String option) {
    if (name.filter(String::isBlank).isPresent()) {
      throw new UsageException(option + " wants a name");
    }
    return name;
  }

  private static Phase phase(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replace(" ", "").replace("phase", "");
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.words().replace(" ", "").equals(plain))
        .findFirst()
        .orElseThrow(() -> new UsageException("--phase wants early1, 1, 2, 3 or 4"));
  }

  private static List<Recruitment> recruitments(String text) {
    String plain = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    List<Recruitment> all = List.of(Recruitment.values());
    return switch (plain) {
      case "OPEN" -> all.stream().filter(Recruitment::isOpen).toList();
      case "MAY_OPEN" -> all.stream().filter(Recruitment::mayOpen).toList();
      case "ALL", "ANY" -> all;
      default -> {
        var named = all.stream().filter(status -> status.name().equals(plain)).toList();
        if (named.isEmpty()) {
          throw new UsageException(
              "--status wants open, may-open, all or one of "
                  + all.stream()
                      .map(status -> status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                      .collect(Collectors.joining(", ")));
        }
        yield named;
      }
    };
  }

  private static Age age(String text) {
    Matcher age = AGE.matcher(text.strip());
    int number = age.matches() ? Integer.parseInt(age.group(1)) : OLDEST + 1;
    String unit = age.matches() && age.group(2) != null ? age.group(2) : "y";
    if (unit.toLowerCase(Locale.ROOT).startsWith("y") && number > OLDEST) {
      throw new UsageException("--age wants years from 0 to 130, or such as 18m or 20d");
    }
    return switch (Character.toLowerCase(unit.charAt(0))) {
      case 'm' -> Age.ofMonths(number);
      case 'd' -> Age.ofDays(number);
      default -> Age.ofYears(number);
    };
  }

  private static String sex(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "female", "f" -> "female";
      case "male", "m" -> "male";
      default -> throw new UsageException("--sex wants female or male");
    };
  }
}
