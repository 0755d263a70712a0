package dev.flipside.environments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.testkit.ContractCheck;
import dev.flipside.core.testkit.EnvironmentContract;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegisteredEnvironmentsTest {

  static List<EnvironmentProvider> providers() {
    return ServiceLoader.load(EnvironmentProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  @Test
  void theBackflipIsRegistered() {
    assertThat(providers()).extracting(EnvironmentProvider::id).contains("backflip");
  }

  @ParameterizedTest
  @MethodSource("providers")
  void everyRegisteredEnvironmentKeepsTheContract(EnvironmentProvider provider) {
    List<ContractCheck> checks = EnvironmentContract.check(provider);
    assertThat(checks).filteredOn(check -> !check.passed()).isEmpty();
    assertThat(checks).hasSizeGreaterThan(20);
  }
}
