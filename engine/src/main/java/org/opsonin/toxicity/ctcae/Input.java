package org.opsonin.toxicity.ctcae;

/// What a grade may need beside the result itself.
public enum Input {
  ULN("the upper limit of normal"),
  LLN("the lower limit of normal"),
  BASELINE("the baseline"),
  AGE("the age"),
  SYMPTOMS("whether there are symptoms"),
  ANTICOAGULATED("whether an anticoagulant is taken"),
  FASTING("whether the person had fasted"),
  INFARCTION_LEVEL("the level the maker of the test gives for a heart attack"),
  UNIT("the unit");

  private final String words;

  Input(String words) {
    this.words = words;
  }

  /// What to ask for.
  public String words() {
    return words;
  }
}
