@NullMarked
package org.opsonin.search.pages;

import org.jspecify.annotations.NullMarked;
