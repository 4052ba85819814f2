package org.opsonin.fhir.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.fhir.json.Element;
import org.opsonin.fhir.json.Loaded;
import org.opsonin.kernel.Problem;

/// The resources of one document, each once, and what refers to what.
public final class Resources {

  private final List<Resource> all = new ArrayList<>();
  private final Map<String, Resource> byKey = new HashMap<>();

  /// Indexes `loaded`; of two with the same type and id, or the same full URL, the later counts,
  /// as in a transaction that updates.
  ///
  /// @param problems told what is found wrong while the resources are read
  public Resources(List<Loaded> loaded, Consumer<Problem> problems) {
    Map<String, Resource> once = new LinkedHashMap<>();
    int unnamed = 0;
    for (Loaded one : loaded) {
      Resource resource = resource(one, problems);
      String key = resource.keys().isEmpty() ? "#" + unnamed++ : resource.keys().getFirst();
      once.put(key, resource);
    }
    all.addAll(once.values());
    all.forEach(resource -> resource.keys().forEach(key -> byKey.putIfAbsent(key, resource)));
  }

  private static Resource resource(Loaded loaded, Consumer<Problem> problems) {
    var keys = new ArrayList<String>();
    loaded.content().text("id").ifPresent(id -> keys.add(loaded.type() + "/" + id));
    loaded.fullUrl().ifPresent(keys::add);
    return new Resource(
        loaded.type(), loaded.place(), keys, loaded.content().reportingTo(problems));
  }

  /// Every resource once, in the order of the document.
  public List<Resource> all() {
    return List.copyOf(all);
  }

  /// The resources of one type.
  public List<Resource> ofType(String type) {
    return all.stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /// What `reference`, found in `from`, refers to: contained, by full URL, or by type and id.
  public Optional<Resource> find(String reference, Resource from) {
    if (reference.startsWith("#")) {
      return contained(reference.substring(1), from);
    }
    return find(reference);
  }

  /// What `reference` refers to, by full URL or by type and id, with or without a server's address.
  public Optional<Resource> find(String reference) {
    Resource direct = byKey.get(reference);
    return direct != null ? Optional.of(direct) : Optional.ofNullable(byKey.get(tail(reference)));
  }

  /// `Type/id` of an address, without server and version.
  static String tail(String reference) {
    int history = reference.indexOf("/_history/");
    String plain = history < 0 ? reference : reference.substring(0, history);
    int last = plain.lastIndexOf('/');
    int before = last < 1 ? -1 : plain.lastIndexOf('/', last - 1);
    return before < 0 ? plain : plain.substring(before + 1);
  }

  private static Optional<Resource> contained(String id, Resource from) {
    for (Element inner : from.content().objects("contained")) {
      if (inner.text("id").map(id::equals).orElse(false)) {
        return Optional.of(
            new Resource(inner.text("resourceType").orElse(""), from.place(), List.of(), inner));
      }
    }
    return Optional.empty();
  }
}
