package org.opsonin.biomarker.tmb.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;

/// Where callers write what the rules ask, in a VCF: names such as `FORMAT/AD` or `INFO/TDP`, each
/// list in the order of preference.
///
/// @param body the entry `tmb-fields-vcf`
public record VcfFields(Node body) {

  private static final String ID = "tmb-fields-vcf";
  private static final String IN_FORMAT = "FORMAT/";
  private static final String IN_INFO = "INFO/";
  private static final String IN_ANNOTATION = "ANNOTATION/";

  /// A field with values that mean the variant is inherited.
  record Mark(String field, List<String> values) {}

  /// The shipped field names; empty if the knowledge lacks them.
  public static Optional<VcfFields> of(Knowledge knowledge) {
    return knowledge.find("tmb-fields", ID).map(entry -> new VcfFields(entry.body()));
  }

  /// The names under `key`.
  public List<String> names(String key) {
    return body.texts(key);
  }

  List<Mark> germline() {
    var marks = new ArrayList<Mark>();
    for (Node mark : body.items("germline")) {
      marks.add(new Mark(mark.text("field").orElse(""), mark.texts("values")));
    }
    return List.copyOf(marks);
  }

  /// Every INFO field that may be asked for, without its prefix.
  List<String> info() {
    return Stream.concat(names("annotation").stream(), all(IN_INFO)).distinct().toList();
  }

  /// Every FORMAT field that may be asked for, without its prefix.
  List<String> format() {
    return all(IN_FORMAT).distinct().toList();
  }

  private Stream<String> all(String prefix) {
    var numbers =
        Stream.of(
                "genotype",
                "sampleFilter",
                "depth",
                "alleleReads",
                "altReads",
                "referenceReads",
                "baseReads",
                "indelReads",
                "indelReferenceReads",
                "fraction",
                "population")
            .flatMap(key -> names(key).stream());
    return Stream.concat(numbers, germline().stream().map(Mark::field))
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()));
  }

  static boolean isFormat(String name) {
    return name.startsWith(IN_FORMAT);
  }

  /// A name without `FORMAT/` or `INFO/`.
  static String bare(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  /// The population fields that stand in the annotation of each transcript.
  List<String> annotatedPopulation() {
    return names("population").stream()
        .filter(name -> name.startsWith(IN_ANNOTATION))
        .map(VcfFields::bare)
        .toList();
  }

  /// The population fields that stand in INFO.
  List<String> infoPopulation() {
    return names("population").stream()
        .filter(name -> name.startsWith(IN_INFO))
        .map(VcfFields::bare)
        .toList();
  }
}
