package org.opsonin.biomarker.tmb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.knowledge.KnowledgeFiles;

/// Hand-made files and the shipped rules, with one of a made-up laboratory.
final class TmbFixtures {

  static final String OWN_RULES = "strict-substitutions";
  static final Tmb TMB = Tmb.of(knowledge());

  private static final long ONE_MEGABASE = 1_000_000;

  private TmbFixtures() {}

  private static Knowledge knowledge() {
    var files = new ArrayList<KnowledgeFile>(KnowledgeFiles.shipped());
    files.add(new KnowledgeFile("own-rules.yaml", text("own-rules.yaml")));
    return Knowledge.read(files);
  }

  static TmbRules rules(String id) {
    return TMB.rules(id).orElseThrow();
  }

  static byte[] bytes(String name) {
    try (InputStream stream = TmbFixtures.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no fixture " + name);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading a fixture", unreadable);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static TmbReport vcf(String name, String rules) {
    return vcf(bytes(name), rules);
  }

  static TmbReport vcf(byte[] file, String rules) {
    return vcf(file, rules, Optional.empty());
  }

  static TmbReport vcf(byte[] file, String rules, Optional<String> sample) {
    try {
      return TMB.ofVcf(
          new ByteArrayInputStream(file), rules(rules), TMB.bases(ONE_MEGABASE), sample);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("counting a fixture", unreadable);
    }
  }

  static TmbReport maf(byte[] file, String rules, Optional<String> sample) {
    try {
      return TMB.ofMaf(
          new ByteArrayInputStream(file), rules(rules), TMB.bases(ONE_MEGABASE), sample);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("counting a fixture", unreadable);
    }
  }

  /// One line for a table: counted, not judged, and what was left out by step.
  static String summary(TmbCounts counts) {
    return counts.counted() + " + " + counts.unjudged() + "? - " + byId(counts.excluded());
  }

  static Map<String, Long> byId(Map<Step, Long> steps) {
    var byId = new TreeMap<String, Long>();
    steps.forEach((step, number) -> byId.put(step.id(), number));
    return byId;
  }
}
