package dev.flipside.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.flipside.core.environment.Aid;
import dev.flipside.core.plugin.EnvironmentRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the house says of itself, held against the classes: rooms, walks and door plates. */
@AnalyzeClasses(packages = "dev.flipside", importOptions = ProgramOnly.class)
class HouseTest {
  private static final String ROOT = "dev.flipside.";
  private static final int DOOR_PLATE_LINES = 25;

  /** Each package below dev.flipside and what it knows, no more and no less. */
  private static final String ROOMS =
      """
      agents.checkpoint: core core.environment core.file core.run
      agents.debate: core core.environment core.feedback core.scene
      agents.evaluation: agents.ppo core core.environment core.episode core.run
      agents.experiment: agents.checkpoint agents.debate agents.evaluation agents.exploration
          agents.feedback agents.planning agents.policy agents.ppo agents.reward agents.training
          agents.tuning core core.environment core.episode core.feedback core.file core.run
      agents.exploration: agents.checkpoint agents.network agents.policy agents.ppo agents.reward
          core core.environment core.run
      agents.feedback: agents.checkpoint agents.debate agents.policy agents.ppo agents.reward
          agents.reward.learned agents.training core core.environment core.episode core.feedback
          core.file core.run core.scene
      agents.imitation: agents.checkpoint agents.network agents.policy agents.ppo core
          core.environment core.episode core.run
      agents.network: agents.checkpoint
      agents.planning: agents.exploration core core.environment core.run
      agents.policy: agents.checkpoint agents.network core core.environment core.file core.run
      agents.ppo: agents.checkpoint agents.network agents.policy agents.tuning core core.environment
          core.episode core.run core.scene
      agents.report: agents.evaluation agents.feedback core core.environment core.feedback core.file
          core.run
      agents.reward: agents.checkpoint agents.policy agents.ppo agents.tuning core core.environment
      agents.reward.learned: agents.checkpoint agents.network agents.ppo agents.reward agents.tuning
          core core.environment core.feedback core.file core.run
      agents.training: agents.checkpoint agents.evaluation agents.exploration agents.imitation
          agents.policy agents.ppo agents.reward agents.reward.learned agents.tuning core
          core.environment core.episode core.file core.run
      agents.tuning: core
      core:
      core.environment: core core.run core.scene
      core.episode: core core.environment core.file core.scene
      core.feedback: core core.environment core.episode core.file core.run core.scene
      core.file: core
      core.plugin: core core.environment core.file
      core.raster: core.scene
      core.run: core core.file
      core.scene: core
      core.testkit: core.environment core.episode core.run core.scene
      environments.backflip: core.environment core.scene environments.engine
      environments.engine: core.environment core.run core.scene
      environments.grasp: core.environment core.raster core.scene environments.engine
      environments.maze: core.environment core.run core.scene environments.engine
      desktop: core.plugin desktop.cli desktop.video
      desktop.bench: agents.policy agents.ppo agents.reward agents.training core.environment
          core.episode core.feedback core.file core.run core.scene desktop.labelling desktop.render
      desktop.checked: agents.evaluation core core.feedback
      desktop.cli: agents.checkpoint agents.debate agents.evaluation agents.experiment
          agents.feedback agents.imitation agents.policy agents.ppo agents.report agents.reward
          agents.training agents.tuning core core.environment core.episode core.feedback core.file
          core.plugin
          core.run core.testkit desktop desktop.bench desktop.checked desktop.debate
          desktop.experiments desktop.film desktop.preferences desktop.raters desktop.render
          desktop.runs desktop.studio desktop.tour desktop.video desktop.window desktop.window.input
          desktop.window.screen
      desktop.debate: agents.debate agents.evaluation agents.training core core.environment
          core.episode core.feedback core.run desktop.checked desktop.labelling
      desktop.experiments: agents.checkpoint agents.evaluation agents.experiment agents.policy
          agents.report core core.environment core.episode core.feedback core.file core.run
          core.scene desktop.film desktop.live desktop.raters desktop.render desktop.video
      desktop.experiments.backflip: agents.experiment desktop.experiments
      desktop.experiments.goodhart: agents.evaluation agents.experiment agents.report
          desktop.experiments
      desktop.experiments.grasp: agents.debate agents.evaluation agents.experiment agents.policy
          agents.report core.environment core.run desktop.debate desktop.experiments
      desktop.experiments.maze: agents.evaluation agents.experiment agents.policy agents.report
          core.environment core.episode core.scene desktop.experiments desktop.video
      desktop.figures: core.environment
      desktop.film: agents.report agents.reward core core.environment core.run core.scene
          desktop.figures desktop.render desktop.video
      desktop.labelling: agents.reward core.environment core.episode core.feedback core.run
          core.scene desktop.figures desktop.live
      desktop.live: agents.feedback agents.policy agents.report agents.reward agents.training core
          core.environment core.run core.scene desktop.figures
      desktop.preferences: core core.file
      desktop.raters: agents.debate agents.evaluation agents.experiment agents.report core
          core.environment core.feedback core.file core.run desktop.debate desktop.labelling
          desktop.runs
      desktop.render: core.raster core.scene
      desktop.runs: agents.checkpoint agents.evaluation agents.feedback agents.policy agents.ppo
          agents.report agents.reward agents.reward.learned agents.training core core.environment
          core.feedback core.file core.plugin core.run desktop.figures desktop.film
          desktop.preferences
      desktop.sound:
      desktop.studio: agents.checkpoint agents.evaluation agents.policy agents.report
          agents.training core core.environment core.plugin core.run core.scene desktop.figures
          desktop.film desktop.runs desktop.tour desktop.video
      desktop.tour: core core.environment core.file core.plugin core.run desktop.preferences
          desktop.runs
      desktop.tries: core.environment core.episode core.scene desktop.figures desktop.live
      desktop.video: core core.file
      desktop.window: agents.ppo agents.training core core.environment core.plugin core.run
          core.scene desktop.debate desktop.film desktop.live desktop.preferences desktop.render
          desktop.runs desktop.sound desktop.tour desktop.tries desktop.window.compare
          desktop.window.debate desktop.window.input desktop.window.label desktop.window.play
          desktop.window.screen desktop.window.studio desktop.window.study desktop.window.tour
          desktop.window.train desktop.window.watch desktop.window.widget
      desktop.window.compare: agents.evaluation agents.policy core.environment core.run core.scene
          desktop.checked desktop.film desktop.labelling desktop.live desktop.render desktop.runs
          desktop.studio desktop.window.input desktop.window.screen desktop.window.widget
      desktop.window.debate: agents.debate core.environment core.feedback desktop.checked
          desktop.debate desktop.live desktop.window.input desktop.window.screen
          desktop.window.widget
      desktop.window.input: core core.environment
      desktop.window.label: agents.checkpoint agents.evaluation agents.experiment agents.feedback agents.policy
          agents.report agents.training core core.environment core.feedback core.run core.scene
          desktop.figures desktop.labelling desktop.live desktop.raters desktop.runs desktop.sound
          desktop.window.input desktop.window.screen desktop.window.widget
      desktop.window.play: agents.policy agents.reward core core.environment core.episode core.scene
          desktop.figures desktop.live desktop.preferences desktop.runs desktop.sound desktop.tries
          desktop.window.input desktop.window.screen desktop.window.widget
      desktop.window.screen: agents.experiment agents.policy agents.training core.environment
          core.feedback core.plugin core.run core.scene desktop.debate desktop.experiments
          desktop.film desktop.live desktop.preferences desktop.raters desktop.runs desktop.sound
          desktop.video desktop.window.input desktop.window.widget
      desktop.window.studio: core.environment core.run core.scene desktop.film desktop.render
          desktop.runs desktop.studio desktop.window.input desktop.window.screen
          desktop.window.widget
      desktop.window.study: agents.experiment agents.policy core core.environment core.feedback
          core.plugin core.scene desktop.experiments desktop.live desktop.preferences
          desktop.raters desktop.window.input desktop.window.screen desktop.window.widget
      desktop.window.tour: agents.checkpoint agents.policy agents.training core core.environment
          core.plugin core.run core.scene desktop.live desktop.preferences desktop.runs desktop.tour
          desktop.window.input desktop.window.screen desktop.window.widget
      desktop.window.train: agents.checkpoint agents.feedback agents.policy agents.report
          agents.reward agents.training core core.environment core.plugin core.run desktop.figures
          desktop.live desktop.preferences desktop.runs desktop.tries desktop.window.input
          desktop.window.screen desktop.window.widget
      desktop.window.watch: agents.checkpoint agents.evaluation agents.policy agents.report
          agents.training core core.environment core.feedback core.plugin core.run desktop.figures
          desktop.live desktop.runs desktop.studio desktop.window.input desktop.window.screen
          desktop.window.widget
      desktop.window.widget: core.scene desktop.figures desktop.live desktop.render
          desktop.window.input
      """;

  @ArchTest
  static void eachRoomKnowsWhatItsLineNamesAndNothingElse(JavaClasses classes) {
    Map<String, Set<String>> lines = new TreeMap<>();
    for (String line : lines()) {
      String[] parts = line.split(":", 2);
      lines.put(parts[0], new TreeSet<>(List.of(parts[1].strip().split(" +"))));
      lines.get(parts[0]).remove("");
    }
    assertThat(known(classes)).isEqualTo(lines);
  }

  private static List<String> lines() {
    return ROOMS.replaceAll("\\n +", " ").lines().map(String::strip).toList();
  }

  private static Map<String, Set<String>> known(JavaClasses classes) {
    Map<String, Set<String>> rooms = new TreeMap<>();
    for (JavaClass from : classes) {
      if (from.getSimpleName().equals("package-info")) {
        continue;
      }
      Set<String> known = rooms.computeIfAbsent(room(from), room -> new TreeSet<>());
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> to.getPackageName().startsWith(ROOT))
          .map(HouseTest::room)
          .forEach(known::add);
      known.remove(room(from));
    }
    return rooms;
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length());
  }

  /** Each file of a walk is there, and is joined to one that was passed before. */
  @ArchTest
  static void theWalksInTheManualLeadFromFileToFile(JavaClasses classes) throws IOException {
    String manual = Files.readString(Path.of("..", "MANUAL.md"));
    String way = manual.substring(manual.indexOf("## Find your way"));
    List<String> walks = Pattern.compile("\n- ").splitAsStream(way).skip(1).toList();
    assertThat(walks).hasSize(3);
    for (String walk : walks) {
      List<JavaClass> passed = new ArrayList<>();
      Pattern.compile("`([a-z/]+/)?([A-Z]\\w+)`")
          .matcher(walk)
          .results()
          .forEach(
              found -> {
                String path = found.group(1) == null ? "" : found.group(1).replace('/', '.');
                JavaClass here = named(classes, path, found.group(2), passed);
                assertThat(passed.isEmpty() || passed.stream().anyMatch(joined(here)))
                    .as("%s is joined to one of %s", here.getName(), passed)
                    .isTrue();
                passed.add(here);
              });
      assertThat(passed).hasSizeGreaterThan(3);
    }
  }

  private static JavaClass named(
      JavaClasses classes, String path, String name, List<JavaClass> passed) {
    String room =
        path.isEmpty() ? passed.get(passed.size() - 1).getPackageName() + "." : ROOT + path;
    assertThat(classes.contain(room + name)).as("there is a %s%s", room, name).isTrue();
    return classes.get(room + name);
  }

  private static Predicate<JavaClass> joined(JavaClass here) {
    return there -> knows(here, there) || knows(there, here);
  }

  private static boolean knows(JavaClass from, JavaClass to) {
    return from.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().equals(to));
  }

  /** What lives there, where to start, why; logs are in the modules' notes. */
  @ArchTest
  static void eachDoorPlateIsShort(JavaClasses classes) throws IOException {
    for (String module : List.of("core", "environments", "agents", "desktop")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        List<Path> plates =
            files
                .filter(file -> file.endsWith("package-info.java"))
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(plates).isNotEmpty();
        for (Path plate : plates) {
          assertThat(Files.readAllLines(plate))
              .as(plate.toString())
              .hasSizeLessThanOrEqualTo(DOOR_PLATE_LINES)
              .noneMatch(line -> line.matches(".*\\b([Mm]ay depend|Depends) on\\b.*"));
        }
      }
    }
    assertThat(classes).isNotEmpty();
  }

  /** A setting says itself that it aids raters, so that those of strangers' worlds do as ours. */
  @ArchTest
  static void nothingButItsWorldNamesASettingThatAidsRaters(JavaClasses classes)
      throws IOException {
    List<String> aids =
        EnvironmentRegistry.classPath().entries().stream()
            .flatMap(entry -> entry.provider().settings().stream())
            .filter(setting -> setting.aid() != Aid.NONE)
            .map(setting -> '"' + setting.name() + '"')
            .toList();
    assertThat(aids).hasSizeGreaterThan(1);
    for (String module : List.of("core", "agents", "desktop")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
          assertThat(Files.readAllLines(file))
              .as(file.toString())
              .noneMatch(
                  line -> !line.strip().startsWith("*") && aids.stream().anyMatch(line::contains));
        }
      }
    }
    assertThat(classes).isNotEmpty();
  }
}
