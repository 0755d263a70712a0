package dev.flipside.core.testkit;

/**
 * The result of one check of the environment contract.
 *
 * @param name what must hold, as a short statement
 * @param passed whether it does
 * @param sentence one clear sentence: what was seen, or what is wrong
 */
public record ContractCheck(String name, boolean passed, String sentence) {

  @Override
  public String toString() {
    return (passed ? "ok    " : "FAILED ") + name + ": " + sentence;
  }
}
