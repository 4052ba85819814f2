package org.opsonin.server.report.page;

import java.util.Collection;
import java.util.List;
import org.opsonin.criteria.Ask;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.report.Report;
import org.opsonin.report.Words;
import org.opsonin.therapy.Indication;
import org.opsonin.therapy.Option;

/// Writes the options of one cancer by verdict; each opens to every condition of its label.
record OptionPart(Sheet sheet, CancerView view, int level, String id) {

  void write() {
    if (view.diagnosis().isEmpty() || view.options().isEmpty()) {
      return;
    }
    sheet.section(level, id + "-options", sheet.say("report.options"));
    sheet.said("p", "report.options.how");
    group(Truth.MET);
    group(Truth.UNKNOWN);
    group(Truth.NOT_MET);
    sheet.html().element("p", sheet.say("report.others", Report.forOtherCancers(view)));
    sheet.endSection();
  }

  private void group(Truth verdict) {
    List<Option> options = Report.options(view, verdict);
    String title = sheet.say("report.verdict." + verdict) + " (" + options.size() + ")";
    sheet.html().element("h" + (level + 1), title, "class", Sheet.css(verdict));
    if (!options.isEmpty()) {
      sheet.said("p", "report.verdict." + verdict + ".text", "class", "note");
    }
    options.forEach(this::option);
  }

  private void option(Option option) {
    var html = sheet.html();
    Indication indication = option.indication();
    html.open("details", "class", "option " + Sheet.css(option.verdict())).open("summary");
    sheet.sign(option.verdict());
    html.open("span");
    html.element("span", sheet.say("report.verdict." + option.verdict()) + ":", "class", "hidden");
    html.space().element("span", Words.treatment(indication), sheet.inEnglish());
    html.element("span", indication.setting(), sheet.inEnglish("class", "setting"));
    html.close("span").close("summary");
    sheet.english("p", indication.words());
    if (option.verdict() == Truth.UNKNOWN) {
      asks("report.option.ask", option.explanation().missing());
    }
    if (option.verdict() != Truth.NOT_MET) {
      asks("report.option.first", option.explanation().worthAsking());
      care(option);
    } else if (option.explanation().mayChange()) {
      sheet.said("p", "report.option.mayChange");
    }
    sheet.said("p", "report.option.criteria", "class", "label");
    new CriteriaList(sheet).write(sheet.words().grounds().every(option.explanation()));
    label(indication);
    html.close("details");
  }

  private void asks(String key, Collection<Ask> asks) {
    sheet.labelled(key, asks.stream().map(Ask::words).distinct().map(Words::capital).toList());
  }

  private void care(Option option) {
    if (option.cautions().isEmpty()) {
      return;
    }
    var html = sheet.html();
    var numbers = Report.cautions(view).stream().map(raised -> raised.caution().id()).toList();
    html.open("p", "class", "care").element("strong", sheet.say("report.option.care"));
    String comma = "";
    for (Option.RaisedCaution raised : option.cautions()) {
      int number = numbers.indexOf(raised.caution().id()) + 1;
      html.text(comma).space();
      html.element(
          "a",
          Words.caution(raised.caution()),
          sheet.inEnglish("href", "#" + id + "-care-" + number));
      comma = ",";
    }
    html.close("p");
  }

  private void label(Indication indication) {
    var html = sheet.html();
    sheet.said("p", "report.option.label", "class", "label");
    sheet.english("p", indication.entry().claim());
    String approval = indication.approval().equals("regular") ? "" : indication.approval();
    html.open("p", "class", "note")
        .text(sheet.say("report.option.since", indication.entry().since()));
    if (!approval.isBlank()) {
      html.space().element("span", "(" + approval + ")", sheet.inEnglish());
    }
    if (!indication.trial().isBlank()) {
      html.space().text(sheet.say("report.option.trial")).space();
      html.element("span", indication.trial() + ".", sheet.inEnglish());
    }
    html.close("p");
    sheet.source(indication.entry());
    sheet
        .places()
        .product(indication.product().id())
        .ifPresent(address -> more(indication, address));
  }

  private void more(Indication indication, String address) {
    String words = sheet.say("report.option.more", Words.capital(indication.product().name()));
    sheet.html().open("p").element("a", words, "href", address, "class", "button").close("p");
  }
}
