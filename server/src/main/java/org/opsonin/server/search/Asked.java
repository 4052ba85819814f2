package org.opsonin.server.search;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.opsonin.search.pages.PageQuestion;
import org.opsonin.search.pages.SearchPage;
import org.opsonin.search.pages.SearchPage.Facet;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What an address of the search asks for.
///
/// @param text as typed, at most as long as is read, without control characters
/// @param wasCut whether more was typed than is read
/// @param part what is looked for; empty for everything
/// @param only a value each facet must have
/// @param page from 1
/// @param stillTyping whether the answer goes into a page where somebody still types
record Asked(
    String text,
    boolean wasCut,
    Optional<Part> part,
    Map<Facet, String> only,
    int page,
    boolean stillTyping) {

  static final int MOST_PAGES = 60;
  private static final int LONGEST_VALUE = 60;

  Asked {
    only = new LinkedHashMap<>(only);
  }

  /// What can be looked for.
  enum Part {
    ARTICLE,
    TERM,
    PRODUCT,
    TRIAL;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of page; empty for trials, which are no pages of the library.
    Optional<SearchPage.Kind> kind() {
      return switch (this) {
        case ARTICLE -> Optional.of(SearchPage.Kind.ARTICLE);
        case TERM -> Optional.of(SearchPage.Kind.TERM);
        case PRODUCT -> Optional.of(SearchPage.Kind.PRODUCT);
        case TRIAL -> Optional.empty();
      };
    }
  }

  /// Reads the parameters.
  ///
  /// @throws ResponseStatusException 400 for what this page never writes into an address
  static Asked of(HttpServletRequest request) {
    Map<String, String[]> values = parameters(request);
    String typed = first(values, "q").replaceAll("\\p{Cntrl}+", " ");
    var only = new EnumMap<Facet, String>(Facet.class);
    for (Facet facet : Facet.values()) {
      String value = first(values, key(facet));
      if (value.length() > LONGEST_VALUE) {
        throw refused();
      }
      if (!value.isEmpty()) {
        only.put(facet, value);
      }
    }
    boolean isLong = typed.length() > PageQuestion.LONGEST;
    return new Asked(
        isLong ? typed.substring(0, PageQuestion.LONGEST) : typed,
        isLong,
        part(first(values, "kind")),
        only,
        page(first(values, "page")),
        request.getHeader("HX-Request") != null);
  }

  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException undecodable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "", undecodable);
    }
  }

  private static String first(Map<String, String[]> values, String name) {
    String[] all = values.get(name);
    return all == null || all.length == 0 ? "" : all[0];
  }

  private static Optional<Part> part(String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Part.values())
            .filter(part -> part.key().equals(value))
            .findFirst()
            .orElseThrow(Asked::refused));
  }

  private static int page(String value) {
    if (value.isEmpty()) {
      return 1;
    }
    if (!value.matches("[1-9]\\d?") || Integer.parseInt(value) > MOST_PAGES) {
      throw refused();
    }
    return Integer.parseInt(value);
  }

  static ResponseStatusException refused() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  static String key(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  /// Whether there is anything to look for.
  boolean isEmpty() {
    return text.isBlank() && only.isEmpty() && part.isEmpty();
  }

  Asked withPart(Optional<Part> other) {
    return new Asked(text, wasCut, other, only, 1, stillTyping);
  }

  Asked withPage(int other) {
    return new Asked(text, wasCut, part, only, other, stillTyping);
  }

  Asked with(Facet facet, String value) {
    var more = new EnumMap<Facet, String>(Facet.class);
    more.putAll(only);
    more.put(facet, value);
    return new Asked(text, wasCut, part, more, 1, stillTyping);
  }

  Asked without(Facet facet) {
    var less = new LinkedHashMap<>(only);
    less.remove(facet);
    return new Asked(text, wasCut, part, less, 1, stillTyping);
  }

  PageQuestion question() {
    return new PageQuestion(text, part.flatMap(Part::kind), only, stillTyping);
  }

  /// The address below the language.
  String address() {
    var address = new StringJoiner("&", "/search?", "").setEmptyValue("/search");
    if (!text.isBlank()) {
      address.add("q=" + encoded(text));
    }
    part.ifPresent(one -> address.add("kind=" + one.key()));
    only.forEach((facet, value) -> address.add(key(facet) + "=" + encoded(value)));
    if (page > 1) {
      address.add("page=" + page);
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
