/// Numbers and units as people write them, turned into decimals and UCUM codes.
@NullMarked
package org.opsonin.text.unit;

import org.jspecify.annotations.NullMarked;
