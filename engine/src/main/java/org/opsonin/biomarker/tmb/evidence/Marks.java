package org.opsonin.biomarker.tmb.evidence;

import java.util.List;
import org.opsonin.biomarker.tmb.file.Bytes;
import org.opsonin.biomarker.tmb.file.InfoFields;
import org.opsonin.biomarker.tmb.file.Lines;
import org.opsonin.biomarker.tmb.file.SampleFields;

/// The words by which callers mark a variant as inherited.
final class Marks {

  private final Lines lines;
  private final InfoFields info;
  private final List<SampleFields> samples;
  private final List<VcfFields.Mark> marks;
  private final int[] slots;

  /// @param samples the tumour's column first; may be empty
  Marks(Lines lines, InfoFields info, List<SampleFields> samples, VcfFields fields) {
    this.lines = lines;
    this.info = info;
    this.samples = samples;
    marks = fields.germline();
    slots =
        marks.stream()
            .mapToInt(
                mark -> {
                  String name = VcfFields.bare(mark.field());
                  return VcfFields.isFormat(mark.field())
                      ? fields.format().indexOf(name)
                      : fields.info().indexOf(name);
                })
            .toArray();
  }

  boolean sayInherited() {
    for (int at = 0; at < slots.length; at++) {
      VcfFields.Mark mark = marks.get(at);
      if (VcfFields.isFormat(mark.field())) {
        if (!samples.isEmpty() && samples.getFirst().has(slots[at])) {
          SampleFields tumour = samples.getFirst();
          if (says(mark, tumour.from(slots[at]), tumour.to(slots[at]))) {
            return true;
          }
        }
      } else if (info.has(slots[at]) && says(mark, info.from(slots[at]), info.to(slots[at]))) {
        return true;
      }
    }
    return false;
  }

  private boolean says(VcfFields.Mark mark, int from, int to) {
    return mark.values().contains(Bytes.text(lines.bytes(), from, to));
  }
}
