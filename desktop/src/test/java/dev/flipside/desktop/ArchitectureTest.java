package dev.flipside.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.flipside.core.environment.TrueOutcome;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.util.Random;

/** The rules of the house that the compiler cannot keep, over all four modules. */
@AnalyzeClasses(packages = "dev.flipside", importOptions = ProgramOnly.class)
class ArchitectureTest {

  private static final String NATIVE_WINDOW_AND_TENSORS = "a window, a physics engine or tensors";

  private static final DescribedPredicate<JavaClass> ENGINES =
      DescribedPredicate.describe(
          NATIVE_WINDOW_AND_TENSORS,
          type ->
              type.getPackageName().startsWith("com.badlogic")
                  || type.getPackageName().startsWith("org.lwjgl")
                  || type.getPackageName().startsWith("ai.djl"));

  @ArchTest
  static final ArchRule coreKnowsNoEngine =
      noClasses()
          .that()
          .resideInAPackage("dev.flipside.core..")
          .should()
          .dependOnClassesThat(ENGINES);

  @ArchTest
  static final ArchRule coreDependsOnNoOtherModule =
      noClasses()
          .that()
          .resideInAPackage("dev.flipside.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.flipside.environments..", "dev.flipside.agents..", "dev.flipside.desktop..");

  @ArchTest
  static final ArchRule environmentsAndAgentsNeverSeeEachOther =
      noClasses()
          .that()
          .resideInAPackage("dev.flipside.environments..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.flipside.agents..", "dev.flipside.desktop..");

  @ArchTest
  static final ArchRule agentsSeeNeitherEnvironmentsNorTheScreen =
      noClasses()
          .that()
          .resideInAPackage("dev.flipside.agents..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.flipside.environments..", "dev.flipside.desktop..");

  @ArchTest
  static final ArchRule noScreenNamesATask =
      noClasses()
          .that()
          .resideInAPackage("dev.flipside.desktop..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.flipside.environments..");

  @ArchTest
  static final ArchRule tensorsStayInAgents =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.flipside.agents..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..");

  @ArchTest
  static final ArchRule physicsNeverDraws =
      noClasses()
          .that()
          .resideInAPackage("dev.flipside.environments..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.badlogic.gdx.graphics..", "org.lwjgl..");

  @ArchTest
  static final ArchRule noLearnerOrRaterSeesTheTrueOutcome =
      noClasses()
          .that()
          .resideInAPackage("dev.flipside.agents..")
          .and()
          .resideOutsideOfPackage("dev.flipside.agents.evaluation..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(TrueOutcome.class);

  @ArchTest
  static final ArchRule chanceIsSeeded =
      noClasses()
          .should()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructor(Random.class);

  @ArchTest
  static final ArchRule figuresNeverChangeWithTheLocale =
      noClasses()
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(PrintStream.class, "printf", String.class, Object[].class);

  @ArchTest
  static final ArchRule nothingUsesJavaSerialization =
      noClasses()
          .that()
          .areNotAssignableTo(Throwable.class)
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .should()
          .beAssignableTo(Serializable.class);

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      classes()
          .should()
          .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Handler|Data|Info|Processor|Impl)")
          .andShould()
          .haveNameNotMatching(".*\\.Abstract\\w*");

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      SlicesRuleDefinition.slices().matching("dev.flipside.(*).(**)").should().beFreeOfCycles();
}
