package org.opsonin.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.report.Portrait;
import org.opsonin.report.Report;
import org.opsonin.report.Source;
import org.opsonin.therapy.Option;

/// Writes what stands behind the report: the record, what could not be used of it, the sources.
record RecordTables(Html html, Report report) {

  void record() {
    var portrait = new Portrait(report.words());
    var navigation = report.navigation();
    html.open("section", "aria-labelledby", "record-title");
    html.element("h2", "What the record says", "id", "record-title");
    html.open("dl", "class", "record");
    for (Portrait.Group group : portrait.of(navigation.chart(), navigation.asOf())) {
      html.open("div").element("dt", group.label());
      if (group.facts().isEmpty()) {
        html.element("dd", group.text());
      }
      group.facts().forEach(this::fact);
      html.close("div");
    }
    html.close("dl");
    laboratory();
    html.close("section");
  }

  private void fact(Fact fact) {
    html.open("dd").text(report.words().fact(fact));
    html.element("span", fact.origin().place(), "class", "place").close("dd");
  }

  private void laboratory() {
    List<Fact> results = Portrait.laboratory(report.navigation().chart());
    if (results.isEmpty()) {
      return;
    }
    html.open("details").element("summary", "Laboratory results (" + results.size() + ")");
    html.open("ul");
    for (Fact result : results) {
      html.open("li").text(report.words().fact(result));
      html.element("span", result.origin().place(), "class", "place").close("li");
    }
    html.close("ul").close("details");
  }

  void problems() {
    if (report.problems().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "problems-title");
    html.element("h2", "Problems in the record", "id", "problems-title");
    html.element("p", "What is listed here was not used. Whoever keeps the record can mend it.");
    html.open("ul", "class", "problems");
    for (Problem problem : report.problems()) {
      html.open("li").element("code", problem.code());
      html.space()
          .text(problem.where() + ": " + problem.found() + "; expected " + problem.expected());
      html.close("li");
    }
    html.close("ul").close("section");
  }

  void sources() {
    html.open("section", "aria-labelledby", "sources-title");
    html.element("h2", "Sources", "id", "sources-title");
    html.open("ul", "class", "sources");
    for (Source source : cited()) {
      html.open("li").element("strong", source.title());
      String publisher = source.publisher().isEmpty() ? "" : source.publisher() + ". ";
      html.space().text(publisher + "Looked up " + source.retrieved() + ".");
      html.space().text("Grade: " + source.grade().orElse("read in the source") + ".");
      source.url().ifPresent(url -> html.space().element("a", url, "href", url));
      html.close("li");
    }
    html.close("ul").close("section");
  }

  /// Each document once for each grade, by title.
  private List<Source> cited() {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Entry entry : entries()) {
      Source source = report.words().source(entry);
      sources.putIfAbsent(source.id() + source.retrieved() + source.grade().orElse(""), source);
    }
    return sources.values().stream()
        .sorted(
            (one, other) -> {
              int byTitle = one.title().compareTo(other.title());
              return byTitle != 0 ? byTitle : (one + "").compareTo(other + "");
            })
        .toList();
  }

  private List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    for (Option option : report.shownOptions()) {
      entries.add(option.indication().entry());
      option.cautions().forEach(raised -> entries.add(raised.caution().entry()));
    }
    for (CancerView view : report.cancers()) {
      view.biomarkers().forEach(finding -> finding.guide().ifPresent(entries::add));
    }
    return entries;
  }
}
