package org.opsonin.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.opsonin.kernel.Problem;
import org.opsonin.registry.input.Bounds;
import org.opsonin.registry.input.Findings;
import org.opsonin.registry.input.ImportSummary;
import org.opsonin.registry.input.Importer;
import org.opsonin.registry.study.StudyReader;

/// Studies made up for tests, and runs that take them in.
public final class Studies {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Studies() {}

  /// A small study as one line of JSON.
  public static String study(int number) {
    return study(number, "A study of number " + number, "2026-01-01");
  }

  public static String study(int number, String title, String updated) {
    return """
        {"protocolSection":{"identificationModule":{"nctId":"%s","briefTitle":"%s"},\
        "statusModule":{"overallStatus":"RECRUITING","lastUpdatePostDateStruct":{"date":"%s"}},\
        "conditionsModule":{"conditions":["Melanoma"]},\
        "eligibilityModule":{"eligibilityCriteria":"Inclusion Criteria:\\n\\n* Age \u2265 18 years",\
        "minimumAge":"18 Years"}}}"""
        .formatted(id(number), title, updated);
  }

  public static String id(int number) {
    return "NCT%08d".formatted(number);
  }

  /// Studies 1 to `last`, one a line.
  public static String lines(int last) {
    return String.join("\n", IntStream.rangeClosed(1, last).mapToObj(Studies::study).toList())
        + "\n";
  }

  public static String array(int last) {
    return "["
        + String.join(",", IntStream.rangeClosed(1, last).mapToObj(Studies::study).toList())
        + "]";
  }

  public static String page(int last) {
    return "{\"totalCount\":9,\"studies\":" + array(last) + ",\"nextPageToken\":\"abc\"}";
  }

  /// What a run found, in order.
  public static final class Found implements Findings {

    public final List<Problem> refused = new ArrayList<>();
    public final List<Problem> noted = new ArrayList<>();

    @Override
    public void refused(Problem problem) {
      refused.add(problem);
    }

    @Override
    public void noted(Problem problem) {
      noted.add(problem);
    }

    public List<String> refusedCodes() {
      return refused.stream().map(Problem::code).toList();
    }

    public List<String> notedCodes() {
      return noted.stream().map(Problem::code).toList();
    }
  }

  public static final Importer.Progress SILENT =
      new Importer.Progress() {
        @Override
        public void read(long bytes) {}

        @Override
        public void stored(long studies) {}
      };

  /// Takes a path into the registry of a folder.
  public static ImportSummary take(Path registry, Path input, Found found) {
    return take(registry, input, found, Bounds.USUAL);
  }

  public static ImportSummary take(Path registry, Path input, Found found, Bounds bounds) {
    try (Registry open = Registry.openToWrite(registry);
        var importer =
            new Importer(
                open,
                StudyReader.ofPublished(),
                found,
                Optional.of(TODAY),
                _ -> Optional.empty(),
                bounds,
                SILENT)) {
      importer.add(input);
      return importer.finish();
    }
  }

  /// Ids in the registry of a folder, in order.
  public static List<String> ids(Path registry) {
    try (Registry open = Registry.openToRead(registry).orElseThrow();
        var all = open.trials()) {
      return all.map(trial -> trial.id()).toList();
    }
  }

  /// A file of the shared folder; skips the test if it is not there.
  public static Path shared(String name) {
    Path file = Path.of(System.getProperty("shared.dir", "../../shared")).resolve(name);
    boolean there = Files.isRegularFile(file);
    if (!there) {
      System.out.println("Skipped: no shared file " + name);
    }
    Assumptions.assumeTrue(there, "no shared file " + name);
    return file;
  }
}
