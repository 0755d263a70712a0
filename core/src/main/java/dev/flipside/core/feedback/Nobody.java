package dev.flipside.core.feedback;

import java.util.List;

/** Stands for the rater of a run that learns from the answers that are there. */
public final class Nobody implements Rater {

  @Override
  public String id() {
    return "nobody";
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public boolean present() {
    return false;
  }

  @Override
  public void begin(QueryLog queries) {}

  @Override
  public void asked(List<Query> open) {}
}
