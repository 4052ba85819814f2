/// Answers record systems that ask by a code what to read: HL7 Infobutton, URL-based.
///
/// In: a code of a condition, drug, test or side effect, who reads and in which language. Out: a
/// feed of pages of this site, as Atom or JSON with the same content. Nothing of a request is
/// logged, and nothing about a patient in it is read. Start at [InfobuttonEndpoint]; [CodeMap] says
/// which pages a code reaches.
@ApplicationModule(
    displayName = "Infobutton",
    allowedDependencies = {"site", "library"})
@NullMarked
package org.opsonin.server.infobutton;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
