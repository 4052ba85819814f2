/// The database: the operator's PostgreSQL by its address, or one of our own in the data folder.
///
/// Out: a `DataSource`, for every module's own tables. Our own listens on loopback only, asks for a
/// generated password, and writes to disk before it says yes. Start at [DatabaseConfiguration].
@ApplicationModule(displayName = "Database")
@NullMarked
package org.opsonin.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
