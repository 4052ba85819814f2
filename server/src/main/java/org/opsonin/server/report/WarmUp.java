package org.opsonin.server.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opsonin.report.Report;
import org.opsonin.report.json.JsonReport;
import org.opsonin.server.report.page.ReportArticle;
import org.opsonin.server.site.Assets;
import org.opsonin.server.site.Frame;
import org.opsonin.server.site.Language;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the reports of the examples once the site answers, in the background, so that the first
/// person does not wait for what the machine has yet to learn.
@Component
class WarmUp {

  private static final int ROUNDS = 3;

  private final ReportMaker maker;
  private final Examples examples;
  private final ReportPlaces places;
  private final Clock clock;
  private final Assets assets;
  private final MessageSource words;

  WarmUp(
      ReportMaker maker,
      Examples examples,
      ReportPlaces places,
      Clock clock,
      Assets assets,
      MessageSource words) {
    this.maker = maker;
    this.examples = examples;
    this.places = places;
    this.clock = clock;
    this.assets = assets;
    this.words = words;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform()
        .name("report-warm-up")
        .daemon()
        .priority(Thread.MIN_PRIORITY)
        .start(this::all);
  }

  private void all() {
    var wish = new Wish(LocalDate.now(clock), "US", Optional.empty(), false, List.of());
    Frame site = new Frame(Language.EN, "/report", "", "", "", "", assets.address(), words);
    Function<Report, String> write =
        report -> ReportArticle.write(report, site, places.in(site), "") + JsonReport.write(report);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        for (Examples.Example example : examples.all()) {
          maker.make(example.chart(), wish, write);
        }
      }
    } catch (Gate.Busy busy) {
      return; // then others warm it
    }
  }
}
