package org.opsonin.server.report.page;

import java.util.Optional;

/// Where the site says more about what a report names.
public interface Places {

  /// The page of a product; empty if there is none.
  Optional<String> product(String id);

  /// The page about a test; empty if there is none.
  Optional<String> marker(String id);
}
