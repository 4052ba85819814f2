package org.opsonin.registry;

/// What became of entries put into the registry.
///
/// @param fresh were not there
/// @param changed replaced another version
/// @param unchanged were there already, the same
/// @param older are surely older than what is there, which stays
public record Tally(long fresh, long changed, long unchanged, long older) {

  public static final Tally NONE = new Tally(0, 0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(
        fresh + other.fresh,
        changed + other.changed,
        unchanged + other.unchanged,
        older + other.older);
  }

  public long all() {
    return fresh + changed + unchanged + older;
  }
}
