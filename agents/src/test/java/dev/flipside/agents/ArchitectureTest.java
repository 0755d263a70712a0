package dev.flipside.agents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.TrueOutcome;

@AnalyzeClasses(
    packages = "dev.flipside.agents",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyEvaluationSeesWhatTrulyHappened =
      noClasses()
          .that()
          .resideOutsideOfPackage("..agents.evaluation..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(TrueOutcome.class)
          .orShould()
          .callMethod(Environment.class, "outcome");

  @ArchTest
  static final ArchRule tensorsStayInTheNetworkPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("..agents.network..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..");

  @ArchTest
  static final ArchRule actingNeedsNoTensorEngine =
      noClasses()
          .that()
          .resideInAnyPackage("..agents.policy..", "..agents.checkpoint..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*\\.network\\.(Torch|TorchNet|NativeFloats)");

  @ArchTest
  static final ArchRule nobodyWritesJavaSerialization =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.Object(In|Out)putStream");

  @ArchTest
  static final ArchRule learningKnowsNoEnvironmentAndNoScreen =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.flipside.environments..", "dev.flipside.desktop..", "com.badlogic..");
}
