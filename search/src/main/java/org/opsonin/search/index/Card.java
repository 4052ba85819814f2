package org.opsonin.search.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.opsonin.search.Document;
import org.opsonin.search.Facets;
import org.opsonin.search.Facets.Place;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;

/// What a list of hits shows of a document, kept in the index so that no registry needs to be read
/// for it.
///
/// @param title may be empty
record Card(String title, Facets facets) {

  private static final int MOST_PLACES = 5_000;
  private static final int LONGEST_TITLE = 5_000;

  static BytesRef write(Document document) {
    Facets facets = document.facets();
    try (var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes)) {
      String title = document.title();
      out.writeUTF(title.substring(0, Math.min(LONGEST_TITLE, title.length())));
      text(out, facets.recruitment().map(Enum::name));
      out.writeByte(facets.phases().size());
      for (Phase phase : facets.phases()) {
        out.writeUTF(phase.name());
      }
      text(out, facets.admission().sex());
      text(out, facets.admission().from().map(Period::toString));
      text(out, facets.admission().to().map(Period::toString));
      text(out, facets.page().map(URI::toString));
      text(out, facets.asOf().map(LocalDate::toString));
      int places = Math.min(MOST_PLACES, facets.places().size());
      out.writeShort(places);
      for (Place place : facets.places().subList(0, places)) {
        out.writeUTF(place.country());
        out.writeBoolean(place.point().isPresent());
        if (place.point().isPresent()) {
          out.writeDouble(place.point().get().latitude());
          out.writeDouble(place.point().get().longitude());
        }
      }
      return new BytesRef(bytes.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
  }

  private static void text(DataOutputStream out, Optional<String> text) throws IOException {
    out.writeUTF(text.orElse(""));
  }

  /// Reads what [#write(Document)] wrote.
  ///
  /// @throws IOException if the bytes are damaged
  static Card read(BytesRef bytes) throws IOException {
    try (var in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      String title = in.readUTF();
      var recruitment = text(in).map(Recruitment::valueOf);
      var phases = new ArrayList<Phase>();
      for (int left = in.readByte(); left > 0; left--) {
        phases.add(Phase.valueOf(in.readUTF()));
      }
      var admission =
          new Admission(
              text(in), text(in).map(Period::parse), text(in).map(Period::parse), Optional.empty());
      var page = text(in).map(URI::create);
      var asOf = text(in).map(LocalDate::parse);
      var places = new ArrayList<Place>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        String country = in.readUTF();
        places.add(
            new Place(
                country,
                in.readBoolean()
                    ? Optional.of(new Site.Point(in.readDouble(), in.readDouble()))
                    : Optional.empty()));
      }
      return new Card(title, new Facets(recruitment, phases, admission, places, page, asOf));
    } catch (IllegalArgumentException | DateTimeException damaged) {
      throw new IOException("what the index shows of a document is damaged", damaged);
    }
  }

  private static Optional<String> text(DataInputStream in) throws IOException {
    return Optional.of(in.readUTF()).filter(text -> !text.isEmpty());
  }
}
