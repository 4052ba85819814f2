package org.opsonin.search.meaning;

/// Arithmetic on vectors.
public final class Vectors {

  private Vectors() {}

  /// `vector` scaled to length 1; a vector of length 0 stays as it is.
  public static float[] unit(float[] vector) {
    double square = 0;
    for (float part : vector) {
      square += part * part;
    }
    float scale = square == 0 ? 1 : (float) (1 / Math.sqrt(square));
    var unit = new float[vector.length];
    for (int at = 0; at < vector.length; at++) {
      unit[at] = vector[at] * scale;
    }
    return unit;
  }

  /// The cosine of two vectors of length 1.
  public static float dot(float[] one, float[] other) {
    float sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }
}
