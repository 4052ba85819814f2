package org.opsonin.server.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsonin.report.html.HtmlReport;
import org.opsonin.report.json.JsonReport;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// A chart in, its report out. Nothing of it is kept, logged or put into an address.
@Controller
class ReportPages {

  private static final String PAGE = "/{language:en|es}/report";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int SHOWN = 50;

  private final ReportMaker maker;
  private final Clock clock;

  ReportPages(ReportMaker maker, Clock clock) {
    this.maker = maker;
    this.clock = clock;
  }

  @ModelAttribute("examples")
  List<Examples.Example> examples() {
    return Examples.all();
  }

  @ModelAttribute("countries")
  List<Country> countries(@PathVariable String language) {
    Locale locale = Locale.of(language);
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(locale)))
        .sorted(Comparator.comparing(Country::name))
        .toList();
  }

  /// A country to choose.
  record Country(String code, String name) {}

  @GetMapping(PAGE)
  String form(Model model) {
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("country", "US");
    return "report/form";
  }

  @PostMapping(PAGE)
  String show(
      @RequestParam(name = "chart", required = false) @Nullable MultipartFile chart,
      @RequestParam(name = "example", defaultValue = "") String example,
      @RequestParam(name = "asOf", defaultValue = "") String asOf,
      @RequestParam(name = "country", defaultValue = "US") String country,
      @RequestParam(name = "patient", defaultValue = "") String patient,
      Model model,
      HttpServletResponse response)
      throws IOException {
    ReportMaker.Wish wish = wish(asOf, country, patient);
    ReportMaker.Made made = make(chart(chart, example), wish);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (made.report().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute("today", wish.asOf());
    model.addAttribute("country", wish.country());
    model.addAttribute("chosen", example);
    model.addAttribute("report", made.report().map(HtmlReport::inside));
    model.addAttribute("problems", made.problems().stream().sorted().limit(SHOWN).toList());
    model.addAttribute("more", Math.max(0, made.problems().size() - SHOWN));
    return "report/form";
  }

  @PostMapping(PAGE + "/json")
  ResponseEntity<byte[]> json(
      @RequestParam(name = "chart", required = false) @Nullable MultipartFile chart,
      @RequestParam(name = "example", defaultValue = "") String example,
      @RequestParam(name = "asOf", defaultValue = "") String asOf,
      @RequestParam(name = "country", defaultValue = "US") String country,
      @RequestParam(name = "patient", defaultValue = "") String patient)
      throws IOException {
    ReportMaker.Made made = make(chart(chart, example), wish(asOf, country, patient));
    String json =
        made.report()
            .map(JsonReport::write)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"opsonin-report.json\"")
        .body(json.getBytes(StandardCharsets.UTF_8));
  }

  private ReportMaker.Made make(byte[] chart, ReportMaker.Wish wish) {
    try {
      return maker.make(chart, wish);
    } catch (ReportMaker.Busy busy) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private static byte[] chart(@Nullable MultipartFile chart, String example) throws IOException {
    if (chart != null && !chart.isEmpty()) {
      return chart.getBytes();
    }
    if (!Examples.has(example)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return Examples.bytes(example);
  }

  private ReportMaker.Wish wish(String asOf, String country, String patient) {
    String code = country.toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code) && !code.equals("EU")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    try {
      LocalDate day = asOf.isBlank() ? LocalDate.now(clock) : LocalDate.parse(asOf);
      Optional<Integer> number =
          patient.isBlank() ? Optional.empty() : Optional.of(Integer.valueOf(patient.strip()));
      if (number.filter(n -> n < 1).isPresent()) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      }
      return new ReportMaker.Wish(day, code, number);
    } catch (DateTimeException | NumberFormatException unreadable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }
}
