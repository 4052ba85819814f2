/// The site: one Spring Boot application, a module a tool.
///
/// `database` starts PostgreSQL, `site` is the frame of every page (language, headers, limits,
/// errors); `library`, `products`, `search`, `infobutton` and `report` are what people come for. A
/// module sees `site` and what it declares, nothing else. Start at [OpsoninServer].
@NullMarked
package org.opsonin.server;

import org.jspecify.annotations.NullMarked;
