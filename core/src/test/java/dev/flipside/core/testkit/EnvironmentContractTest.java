package dev.flipside.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.TimeStep;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentContractTest {

  @Test
  void anEnvironmentThatKeepsTheContractPassesEveryCheck() {
    assertThat(EnvironmentContract.check(new LineWorldProvider()))
        .hasSizeGreaterThan(20)
        .allMatch(ContractCheck::passed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aBrokenEnvironmentFailsItsCheckWithOneSentence(String check, EnvironmentProvider broken) {
    List<ContractCheck> checks = EnvironmentContract.check(broken);
    assertThat(checks)
        .filteredOn(c -> c.name().equals(check))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.passed()).isFalse();
              assertThat(c.sentence()).isNotBlank().doesNotContain("\n");
            });
  }

  @Test
  void everyCheckIsSeenToFail() {
    List<String> broken = broken().map(a -> (String) a.get()[0]).toList();
    assertThat(EnvironmentContract.check(new LineWorldProvider()))
        .extracting(ContractCheck::name)
        .allMatch(broken::contains);
  }

  @Test
  void whatAnEnvironmentThrowsIsNamedWithItsPlace() {
    EnvironmentProvider broken =
        BrokenWorlds.world(
            () ->
                new LineWorld() {
                  @Override
                  public TimeStep step(float[] action) {
                    throw new UnsupportedOperationException("not yet");
                  }
                });
    assertThat(EnvironmentContract.check(broken))
        .filteredOn(c -> c.name().startsWith("observations"))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.sentence())
                    .startsWith("it threw UnsupportedOperationException (not yet) at"));
  }

  static Stream<Arguments> broken() {
    return Stream.concat(BrokenWorlds.all(), BrokenProviders.all());
  }
}
