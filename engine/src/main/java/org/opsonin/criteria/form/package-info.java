/// Criteria as plain maps, lists and texts: start at [CriterionWriter].
@NullMarked
package org.opsonin.criteria.form;

import org.jspecify.annotations.NullMarked;
