package org.opsonin.search.index;

/// Names of the index's fields, and the number of its form.
final class Keys {

  /// Goes up with every change of what is written; an index of another form is rebuilt.
  static final int FORM = 1;

  static final String ID = "id";
  static final String WORDS = "words";
  static final String CONCEPTS = "concepts";
  static final String ABOUT = "about";
  static final String ABOUT_IS = "about.is";
  static final String ABOUT_BELOW = "about.below";
  static final String STATUS = "status";
  static final String PHASE = "phase";
  static final String COUNTRY = "country";
  static final String SEX = "sex";
  static final String FROM_DAYS = "fromDays";
  static final String BELOW_DAYS = "belowDays";
  static final String WHERE = "where";
  static final String SOME_PLACE_UNKNOWN = "somePlaceUnknown";
  static final String VECTOR = "vector";
  static final String CARD = "card";
  static final String PROFILE = "profile";
  static final String SUBJECT = "subject";
  static final String GIVEN = "given";

  private Keys() {}
}
