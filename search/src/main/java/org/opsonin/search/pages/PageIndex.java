package org.opsonin.search.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/// An index in memory over a few thousand pages, one for each language.
///
/// Safe to share between threads. Questions of any form are words: nothing in them is syntax.
public final class PageIndex {

  /// Longest question that is read; the rest is passed over.
  public static final int MAX_QUESTION = 200;

  private static final int CANDIDATES = 200;

  private final Map<String, Shelf> shelves = new HashMap<>();

  private record Shelf(
      IndexSearcher searcher,
      PageWords words,
      List<PageDocument> pages,
      List<List<Snippet.Sentence>> sentences) {}

  /// Builds it.
  public PageIndex(List<PageDocument> pages) {
    var byLanguage = new HashMap<String, List<PageDocument>>();
    pages.forEach(
        page -> byLanguage.computeIfAbsent(page.language(), _ -> new ArrayList<>()).add(page));
    byLanguage.forEach((language, of) -> shelves.put(language, shelf(language, of)));
  }

  private static Shelf shelf(String language, List<PageDocument> pages) {
    var words = new PageWords(language);
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(words.analyzer()))) {
      for (int i = 0; i < pages.size(); i++) {
        writer.addDocument(document(i, pages.get(i)));
      }
    } catch (IOException never) {
      throw new UncheckedIOException("writing to memory", never);
    }
    try {
      return new Shelf(
          new IndexSearcher(DirectoryReader.open(directory)),
          words,
          List.copyOf(pages),
          pages.stream().map(page -> Snippet.sentences(page, words)).toList());
    } catch (IOException never) {
      throw new UncheckedIOException("reading from memory", never);
    }
  }

  private static Document document(int number, PageDocument page) {
    var document = new Document();
    document.add(new StringField("number", Integer.toString(number), Field.Store.YES));
    document.add(new TextField("title", page.title(), Field.Store.NO));
    document.add(new TextField("names", String.join(" . ", page.names()), Field.Store.NO));
    document.add(new TextField("summary", page.summary(), Field.Store.NO));
    document.add(new TextField("body", page.body(), Field.Store.NO));
    return document;
  }

  /// What was found.
  ///
  /// @param hits best first
  /// @param counts how many of each kind, whatever kinds were asked for
  public record Found(List<PageHit> hits, Map<PageDocument.Kind, Integer> counts) {
    public Found {
      hits = List.copyOf(hits);
      counts = new EnumMap<>(counts);
    }
  }

  /// The pages that fit a question best.
  ///
  /// @param question words, as typed
  /// @param kinds what to show; empty for everything
  /// @param most how many hits
  public Found find(String language, String question, List<PageDocument.Kind> kinds, int most) {
    var counts = new EnumMap<PageDocument.Kind, Integer>(PageDocument.Kind.class);
    Shelf shelf = shelves.get(language);
    String bounded = question.substring(0, Math.min(question.length(), MAX_QUESTION));
    List<String> asked = shelf == null ? List.of() : shelf.words().of(bounded);
    if (shelf == null || asked.isEmpty()) {
      return new Found(List.of(), counts);
    }
    try {
      Query query = PageQuery.of(asked);
      var hits = new ArrayList<PageHit>();
      for (ScoreDoc found : shelf.searcher().search(query, CANDIDATES).scoreDocs) {
        Document document = shelf.searcher().storedFields().document(found.doc);
        int number = Integer.parseInt(document.get("number"));
        PageDocument page = shelf.pages().get(number);
        counts.merge(page.kind(), 1, Integer::sum);
        if (hits.size() < most && (kinds.isEmpty() || kinds.contains(page.kind()))) {
          hits.add(
              new PageHit(
                  page,
                  Snippet.of(shelf.sentences().get(number), asked, shelf.words()),
                  found.score));
        }
      }
      return new Found(hits, counts);
    } catch (IOException never) {
      throw new UncheckedIOException("reading from memory", never);
    }
  }
}
