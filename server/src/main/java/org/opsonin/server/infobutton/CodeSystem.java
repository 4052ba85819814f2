package org.opsonin.server.infobutton;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opsonin.knowledge.Entry;

/// A code system that can be asked by.
///
/// @param id our word for it: `icd10cm`
/// @param addresses OIDs and URLs that name it
/// @param narrows whether a longer code is a kind of what its beginning stands for
record CodeSystem(String id, List<String> addresses, boolean narrows) {

  private static final String OID = "urn:oid:";
  private static final int SHORTEST = 3;

  CodeSystem {
    addresses = List.copyOf(addresses);
  }

  static CodeSystem of(Entry entry) {
    return new CodeSystem(
        entry.body().text("is").orElse(entry.id()),
        entry.body().texts("addresses"),
        entry.body().isTrue("narrows"));
  }

  boolean isNamed(String address) {
    String plain = address.startsWith(OID) ? address.substring(OID.length()) : address;
    return addresses.contains(plain) || addresses.contains(plain.replaceAll("/+$", ""));
  }

  /// A code in one spelling: upper case, and without dots where its beginning means something.
  String spelled(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    return narrows ? upper.replace(".", "") : upper;
  }

  /// The code, and what it is a kind of, the nearest first.
  List<String> lineage(String code) {
    String spelled = spelled(code);
    var lineage = new ArrayList<String>(List.of(spelled));
    for (int length = spelled.length() - 1; narrows && length >= SHORTEST; length--) {
      lineage.add(spelled.substring(0, length));
    }
    return lineage;
  }
}
