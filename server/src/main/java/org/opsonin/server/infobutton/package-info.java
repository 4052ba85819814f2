/// HL7 Infobutton, URL-based: a code in, the pages about it out, as Atom or JSON.
///
/// In: a code of SNOMED CT, ICD-10-CM, RxNorm, LOINC or NCIt. Out: a [Feed]. Start at
/// [InfobuttonDoor].
@ApplicationModule(
    displayName = "Infobutton",
    allowedDependencies = {"site", "library", "products"})
@NullMarked
package org.opsonin.server.infobutton;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
