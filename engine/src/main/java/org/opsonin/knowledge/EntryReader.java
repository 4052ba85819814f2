package org.opsonin.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;

/// Reads the frame every entry has: id, claim, source, jurisdiction, dates, certainty and review.
///
/// A file's header gives defaults for its entries. What is missing in both is a problem, and the
/// entry is refused.
final class EntryReader {

  private static final String SOURCE_KIND = "source";

  private final Node file;
  private final Consumer<Problem> problems;

  EntryReader(Node file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  Optional<Entry> read(Node body) {
    Optional<String> id = body.required("id", problems);
    Optional<String> kind = kind();
    Optional<String> claim =
        body.text("claim").or(() -> body.text("name")).or(() -> body.text("title"));
    if (claim.isEmpty()) {
      report("KB-002", body, "neither `claim` nor `name`", "one sentence under `claim`");
    }
    if (kind.isPresent() && kind.get().equals(SOURCE_KIND)) {
      return id.isPresent() && claim.isPresent()
          ? Optional.of(document(id.get(), claim.get(), body))
          : Optional.empty();
    }
    Optional<Citation> citation = citation(body);
    Optional<String> jurisdiction = inherited(body, "jurisdiction");
    Optional<PartialDate> since = date(body, "since");
    Optional<Certainty> certainty = inherited(body, "certainty").flatMap(Certainty::of);
    if (certainty.isEmpty()) {
      report("KB-007", body, "no usable `certainty`", "one of A, V, B, K, C, U");
    }
    Optional<Review> review = review(body);
    if (jurisdiction.isEmpty()) {
      report("KB-008", body, "no `jurisdiction`", "US, EU or any");
    }
    if (since.isEmpty()) {
      report("KB-009", body, "no usable `since`", "the date the claim became true, YYYY[-MM[-DD]]");
    }
    boolean whole =
        id.isPresent()
            && kind.isPresent()
            && claim.isPresent()
            && citation.isPresent()
            && jurisdiction.isPresent()
            && since.isPresent()
            && certainty.isPresent()
            && review.isPresent();
    return whole
        ? Optional.of(
            new Entry(
                id.get(),
                kind.get(),
                claim.get(),
                citation.get(),
                jurisdiction.get(),
                since.get(),
                until(body),
                certainty.get(),
                review.get(),
                body))
        : Optional.empty();
  }

  private static Entry document(String id, String title, Node body) {
    LocalDate epoch = LocalDate.of(2000, 1, 1);
    return new Entry(
        id,
        SOURCE_KIND,
        title,
        new Citation(id, "", epoch),
        "any",
        body.text("published").flatMap(PartialDate::parse).orElse(PartialDate.UNKNOWN),
        Optional.empty(),
        Certainty.A,
        new Review.Unreviewed(),
        body);
  }

  private Optional<String> kind() {
    Optional<String> kind = file.text("kind");
    if (kind.isEmpty()) {
      report("KB-004", file, "the file has no `kind`", "the kind of its entries");
    }
    return kind;
  }

  private Optional<Citation> citation(Node body) {
    Optional<Node> source = body.get("source").or(() -> file.get("source"));
    if (source.isEmpty()) {
      report("KB-031", body, "no `source`", "document, section and retrieved");
      return Optional.empty();
    }
    Node node = source.get();
    Optional<String> document = node.required("document", problems);
    Optional<LocalDate> retrieved = node.text("retrieved").flatMap(EntryReader::day);
    if (retrieved.isEmpty()) {
      report("KB-032", node, "no usable `retrieved`", "the day the source was read, YYYY-MM-DD");
    }
    return document.isPresent() && retrieved.isPresent()
        ? Optional.of(
            new Citation(document.get(), node.text("section").orElse(""), retrieved.get()))
        : Optional.empty();
  }

  private Optional<Review> review(Node body) {
    Optional<Node> review = body.get("review").or(() -> file.get("review"));
    if (review.isEmpty()) {
      report("KB-033", body, "no `review`", "{status: unreviewed} or {by, on, again}");
      return Optional.empty();
    }
    Node node = review.get();
    Optional<String> by = node.text("by");
    Optional<LocalDate> on = node.text("on").flatMap(EntryReader::day);
    Optional<LocalDate> again = node.text("again").flatMap(EntryReader::day);
    if (by.isPresent() && on.isPresent() && again.isPresent()) {
      return Optional.of(new Review.Signed(by.get(), on.get(), again.get()));
    }
    if (node.text("status").map("unreviewed"::equals).orElse(false)) {
      return Optional.of(new Review.Unreviewed());
    }
    report("KB-033", node, "a review that is neither", "{status: unreviewed} or {by, on, again}");
    return Optional.empty();
  }

  private Optional<PartialDate> date(Node body, String key) {
    return inherited(body, key).flatMap(PartialDate::parse);
  }

  private Optional<PartialDate> until(Node body) {
    Optional<String> until = body.text("until");
    Optional<PartialDate> date = until.flatMap(PartialDate::parse);
    if (until.isPresent() && date.isEmpty()) {
      report("KB-009", body, "an unusable `until`", "YYYY[-MM[-DD]]");
    }
    return date;
  }

  private Optional<String> inherited(Node body, String key) {
    return body.text(key).or(() -> file.text(key));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private void report(String code, Node at, String found, String expected) {
    problems.accept(new Problem(code, at.where(), found, expected));
  }

  static List<Node> entriesOf(Node file) {
    return file.items("entries");
  }
}
