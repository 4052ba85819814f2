package org.opsonin.biomarker.tmb.file;

import java.io.IOException;

/// A packed file that ends in the middle or whose bytes do not unpack: input a person can mend by
/// fetching it again, unlike a failing disk.
public final class BrokenFile extends IOException {

  private static final long serialVersionUID = 1L;

  BrokenFile(Throwable cause) {
    super("the packed file is cut off or damaged", cause);
  }
}
