package org.opsonin.fhir.gene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opsonin.fhir.resource.Words;
import org.opsonin.knowledge.Entry;
import org.opsonin.vocabulary.Terms;

/// The names of genes, ready to be looked for in running text.
public final class GeneNames {

  private final List<Name> names = new ArrayList<>();
  private final List<String> all = new ArrayList<>();

  /// One name; `inCapitals` for a symbol that is also a common word.
  private record Name(String gene, String written, boolean inCapitals) {}

  public GeneNames(Terms genes) {
    for (Entry gene : genes.all()) {
      boolean capitals = gene.body().isTrue("capitalsOnly");
      for (String name : gene.body().texts("text")) {
        String written =
            capitals
                ? " " + name.toUpperCase(Locale.ROOT) + " "
                : Words.padded(name.replace('-', ' '));
        names.add(new Name(gene.id(), written, capitals));
      }
    }
    names.forEach(name -> all.add(name.written().strip().toLowerCase(Locale.ROOT)));
  }

  /// Every name, in lower case.
  List<String> all() {
    return all;
  }

  /// The genes that `words` name.
  Set<String> in(String words) {
    Set<String> found = new LinkedHashSet<>();
    String padded = Words.padded(words.replace("::", " ").replace('-', ' '));
    String asWritten = " " + words.replaceAll("[^A-Za-z0-9]", " ") + " ";
    for (Name name : names) {
      if ((name.inCapitals() ? asWritten : padded).contains(name.written())) {
        found.add(name.gene());
      }
    }
    return found;
  }
}
