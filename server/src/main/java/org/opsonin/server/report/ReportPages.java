package org.opsonin.server.report;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.report.json.JsonReport;
import org.opsonin.server.report.page.ReportArticle;
import org.opsonin.server.site.Frame;
import org.opsonin.server.site.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The form, the report on a chart sent with it, and the report on an example.
@Controller
class ReportPages {

  private static final String ADDRESS = "/{language:en|es}/report";

  private static final Outcome.Refused BUSY =
      Outcome.Refused.of(HttpStatus.SERVICE_UNAVAILABLE, "report.refused.busy");
  private static final Outcome.Refused NOTHING =
      Outcome.Refused.of(HttpStatus.BAD_REQUEST, "report.refused.nothing");

  private final ReportMaker maker;
  private final Examples examples;
  private final ReportPlaces places;
  private final Clock clock;
  private final boolean demo;
  private final Map<Language, List<Countries.Choice>> countries = new EnumMap<>(Language.class);

  ReportPages(
      ReportMaker maker,
      Examples examples,
      ReportPlaces places,
      Knowledge knowledge,
      Clock clock,
      @Value("${opsonin.demo:false}") boolean demo) {
    this.maker = maker;
    this.examples = examples;
    this.places = places;
    this.clock = clock;
    this.demo = demo;
    for (Language language : Language.values()) {
      countries.put(language, Countries.all(knowledge, language));
    }
  }

  @GetMapping(ADDRESS)
  Object form(HttpServletRequest request, @ModelAttribute("site") Frame site) {
    Wish wish = Wish.of(request, LocalDate.now(clock));
    return page(wish, site, wish.faults().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }

  @PostMapping(ADDRESS)
  Object report(HttpServletRequest request, @ModelAttribute("site") Frame site) {
    Wish wish = Wish.of(request, LocalDate.now(clock));
    if (!wish.faults().isEmpty()) {
      return wish.json()
          ? ReportProblem.of(HttpStatus.BAD_REQUEST, site.say(wish.faults().getFirst()))
          : page(wish, site, HttpStatus.BAD_REQUEST);
    }
    Optional<MultipartFile> chart = chart(request);
    if (chart.isEmpty()) {
      return refused(NOTHING, wish, site, null);
    }
    return answer(chart.get(), wish, site, null);
  }

  /// A file input nobody used is sent as an empty file without a name.
  private static Optional<MultipartFile> chart(HttpServletRequest request) {
    Optional<MultipartFile> file =
        request instanceof MultipartRequest multipart
            ? Optional.ofNullable(multipart.getFile("chart"))
            : Optional.empty();
    return file.filter(
        sent -> !sent.isEmpty() || !String.valueOf(sent.getOriginalFilename()).isEmpty());
  }

  @GetMapping(ADDRESS + "/example/{name:[a-z0-9-]+}")
  Object example(
      @PathVariable String name, HttpServletRequest request, @ModelAttribute("site") Frame site) {
    Examples.Example example =
        examples.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Wish wish = Wish.of(request, LocalDate.now(clock));
    if (!wish.faults().isEmpty()) {
      return page(wish, site, HttpStatus.BAD_REQUEST).addObject("example", example);
    }
    return answer(example.chart(), wish, site, example);
  }

  private Object answer(
      InputStreamSource chart, Wish wish, Frame site, Examples.@Nullable Example example) {
    try {
      String country = Countries.name(wish.country(), site.language());
      Outcome outcome =
          maker.make(
              chart,
              wish,
              report ->
                  wish.json()
                      ? JsonReport.write(report)
                      : ReportArticle.write(report, site, places.in(site), country));
      return switch (outcome) {
        case Outcome.Made(String text) when wish.json() -> json(text, wish);
        case Outcome.Made(String text) ->
            page(wish, site, HttpStatus.OK).addObject("example", example).addObject("report", text);
        case Outcome.Refused refused -> refused(refused, wish, site, example);
      };
    } catch (Gate.Busy busy) {
      return refused(BUSY, wish, site, example);
    }
  }

  private static ResponseEntity<byte[]> json(String text, Wish wish) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"opsonin-report-" + wish.asOf() + ".json\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private Object refused(
      Outcome.Refused refused, Wish wish, Frame site, Examples.@Nullable Example example) {
    return wish.json()
        ? ReportProblem.of(refused, site.say(refused.key(), refused.of()))
        : page(wish, site, refused.status())
            .addObject("refused", refused)
            .addObject("example", example);
  }

  private ModelAndView page(Wish wish, Frame site, HttpStatus status) {
    var page = new ModelAndView("report/report");
    page.setStatus(status);
    return page.addObject("wish", wish)
        .addObject("countries", countries.get(site.language()))
        .addObject("examples", examples.all())
        .addObject("demo", demo)
        .addObject("inEnglish", site.language() == Language.EN ? null : "en")
        .addObject("most", Weight.MOST_BYTES);
  }
}
