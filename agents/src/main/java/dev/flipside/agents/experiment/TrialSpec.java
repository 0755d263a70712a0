package dev.flipside.agents.experiment;

import com.google.gson.Gson;

/**
 * One trial, wholly described: what is in here decides what comes out, wherever it is run.
 *
 * @param arm name of its arm
 * @param seed the run seed
 * @param setup how it goes
 */
public record TrialSpec(String arm, long seed, TrialSetup setup) {

  /** The short name of its configuration's content. */
  public String fingerprint() {
    return Fingerprint.of(setup);
  }

  /** Name of its run, unique for its configuration. */
  public String runName() {
    return arm + "-" + seed + "-" + fingerprint();
  }

  /** As text, for a machine that shares nothing else. */
  public String toJson() {
    return new Gson().toJson(this);
  }

  /** From such a text. */
  public static TrialSpec fromJson(String json) {
    return new Gson().fromJson(json, TrialSpec.class);
  }

  @Override
  public String toString() {
    return arm + " " + seed;
  }
}
