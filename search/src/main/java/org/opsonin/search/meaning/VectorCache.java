package org.opsonin.search.meaning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Vectors kept on disk by model and text, so that a text is read by the model once.
///
/// One file a model, only ever appended to: a hash of the text, then the vector. A file that ends
/// in
/// the middle of an entry, as after a kill, is used up to there and goes on from there. Holds the
/// vectors of public trial texts only; questions are never kept.
public final class VectorCache implements Meaning {

  private static final int HASH_BYTES = 16;

  private final Meaning meaning;
  private final Path file;
  private final Map<String, float[]> known = new HashMap<>();

  /// Opens the cache of a model in `folder`, which is made if it does not exist.
  ///
  /// @throws UncheckedIOException if the folder cannot be used
  public VectorCache(Meaning meaning, Path folder) {
    this.meaning = meaning;
    this.file = folder.resolve(meaning.model().replace('/', '-') + ".vectors");
    try {
      Files.createDirectories(folder);
      read();
    } catch (IOException failure) {
      throw new UncheckedIOException("opening the cache of vectors " + file, failure);
    }
  }

  private void read() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    long whole = 0;
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int length = in.readInt();
      whole = Integer.BYTES;
      var hash = new byte[HASH_BYTES];
      while (length > 0 && length <= Short.MAX_VALUE) {
        in.readFully(hash);
        var vector = new float[length];
        for (int at = 0; at < length; at++) {
          vector[at] = in.readFloat();
        }
        known.put(HexFormat.of().formatHex(hash), vector);
        whole += HASH_BYTES + (long) length * Float.BYTES;
      }
    } catch (EOFException end) {
      cutTo(whole);
    }
  }

  private void cutTo(long whole) throws IOException {
    if (Files.size(file) != whole) {
      try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(whole);
      }
    }
  }

  @Override
  public String model() {
    return meaning.model();
  }

  @Override
  public float[] ofQuestion(String text) {
    return meaning.ofQuestion(text);
  }

  @Override
  public synchronized List<float[]> of(List<String> texts) {
    var missing = new ArrayList<String>();
    var hashes = texts.stream().map(VectorCache::hash).toList();
    for (int at = 0; at < texts.size(); at++) {
      if (!known.containsKey(hashes.get(at))) {
        missing.add(texts.get(at));
      }
    }
    if (!missing.isEmpty()) {
      keep(missing, meaning.of(missing));
    }
    var vectors = new ArrayList<float[]>(texts.size());
    for (String hash : hashes) {
      float[] vector = known.get(hash);
      if (vector == null) {
        throw new IllegalStateException("the model gave fewer vectors than texts");
      }
      vectors.add(vector);
    }
    return vectors;
  }

  private void keep(List<String> texts, List<float[]> vectors) {
    boolean isNew = !Files.exists(file);
    try (var out =
        new DataOutputStream(
            new java.io.BufferedOutputStream(
                Files.newOutputStream(
                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
      if (isNew || Files.size(file) == 0) {
        out.writeInt(vectors.getFirst().length);
      }
      for (int at = 0; at < texts.size(); at++) {
        String hash = hash(texts.get(at));
        known.put(hash, vectors.get(at));
        out.write(HexFormat.of().parseHex(hash));
        for (float part : vectors.get(at)) {
          out.writeFloat(part);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("writing the cache of vectors " + file, failure);
    }
  }

  private static String hash(String text) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
