package org.opsonin.search.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/// What the index keeps of a document beside its postings.
final class Shelf {

  private final IndexReader reader;

  Shelf(IndexReader reader) {
    this.reader = reader;
  }

  Card card(int document) throws IOException {
    return Card.read(bytes(Keys.CARD, document));
  }

  Profile profile(int document) throws IOException {
    return Profile.read(bytes(Keys.PROFILE, document));
  }

  /// The diseases a document is about, as concepts; empty if it names none.
  List<String> about(int document) throws IOException {
    String about = bytes(Keys.ABOUT, document).utf8ToString();
    return about.isEmpty() ? List.of() : List.of(about.split(" ", -1));
  }

  String id(int document) throws IOException {
    return reader.storedFields().document(document).get(Keys.ID);
  }

  private BytesRef bytes(String field, int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    if (!values.advanceExact(document - leaf.docBase)) {
      throw new IOException("the index lacks a part of a document");
    }
    return values.binaryValue();
  }
}
