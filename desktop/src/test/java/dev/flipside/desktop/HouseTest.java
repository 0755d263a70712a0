package dev.flipside.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
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

  /**
   * Each package and what it may know, below dev.flipside. A star stands for any ending, an
   * exclamation mark for what is not to be known all the same. A line without a star is exact: what
   * it names and is not used goes.
   */
  private static final String ROOMS =
      """
      agents.checkpoint: core core.environment core.file core.run
      agents.debate: core core.environment core.feedback core.scene
      agents.evaluation: agents.ppo core core.environment core.episode core.run
      agents.experiment: core* agents*
      agents.exploration: agents.checkpoint agents.network agents.policy agents.ppo
          agents.reward core core.environment core.run
      agents.feedback: agents.checkpoint agents.debate agents.policy agents.ppo agents.reward
          agents.reward.learned agents.training core core.environment core.episode
          core.feedback core.file core.run core.scene
      agents.imitation: agents.checkpoint agents.network agents.policy agents.ppo core
          core.environment core.episode core.run
      agents.network: agents.checkpoint
      agents.planning: agents.exploration core core.environment core.run
      agents.policy: agents.checkpoint agents.network core core.environment core.file core.run
      agents.ppo: agents.checkpoint agents.network agents.policy agents.tuning core
          core.environment core.episode core.run core.scene
      agents.report: agents.evaluation agents.feedback core core.environment core.feedback
          core.file core.run
      agents.reward: agents.checkpoint agents.policy agents.ppo agents.tuning core
          core.environment
      agents.reward.learned: agents.checkpoint agents.network agents.ppo agents.reward
          agents.tuning core core.environment core.feedback core.file core.run
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
      desktop.bench: core* agents* desktop.labelling desktop.render
      desktop.cli: core* agents* desktop*
      desktop.debate: core* agents* desktop.checked desktop.labelling
      desktop.experiments*: core* agents* desktop.debate desktop.experiments* desktop.figures
          desktop.film desktop.live desktop.render desktop.runs desktop.video
      desktop.figures: core*
      desktop.film: core* agents.report agents.reward desktop.figures desktop.render
          desktop.video
      desktop.checked: core* agents.evaluation
      desktop.labelling: core* agents.reward desktop.figures desktop.live
      desktop.live: core* agents* desktop.figures
      desktop.preferences: core*
      desktop.raters: core* agents* desktop.debate desktop.experiments* desktop.checked
          desktop.labelling
      desktop.render: core.raster core.scene
      desktop.runs: core* agents* desktop.figures desktop.film desktop.preferences
      desktop.sound:
      desktop.studio: core* agents* desktop.figures desktop.film desktop.live desktop.render
          desktop.runs desktop.tour desktop.video
      desktop.tour: core* desktop.preferences desktop.runs
      desktop.tries: core* agents* desktop.figures desktop.live
      desktop.video: core core.file
      desktop.window*: core* agents* desktop* !desktop.bench !desktop.cli
      """;

  @ArchTest
  static void eachRoomKnowsOnlyWhatItsLineNames(JavaClasses classes) {
    Map<String, Set<String>> rooms = known(classes);
    List<String> untrue = new ArrayList<>();
    for (String line : lines()) {
      String name = line.substring(0, line.indexOf(':'));
      List<String> may = List.of(line.substring(name.length() + 1).strip().split(" +"));
      Set<String> used = new TreeSet<>();
      rooms.keySet().stream().filter(room -> fits(room, name)).toList().stream()
          .map(rooms::remove)
          .forEach(used::addAll);
      used.stream()
          .filter(room -> !fits(room, name))
          .filter(room -> !allowed(room, may))
          .forEach(room -> untrue.add(name + " knows " + room));
      if (!line.contains("*")) {
        may.stream()
            .filter(room -> !room.isEmpty() && !used.contains(room))
            .forEach(room -> untrue.add(name + " does not know " + room));
      }
    }
    rooms.keySet().forEach(room -> untrue.add(room + " has no line"));
    assertThat(untrue).isEmpty();
  }

  private static boolean allowed(String room, List<String> may) {
    return may.stream().anyMatch(each -> fits(room, each))
        && may.stream().noneMatch(each -> each.startsWith("!") && fits(room, each.substring(1)));
  }

  private static boolean fits(String room, String pattern) {
    return pattern.endsWith("*")
        ? room.startsWith(pattern.substring(0, pattern.length() - 1))
        : room.equals(pattern);
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
  static void theWalksInTheReadmeLeadFromFileToFile(JavaClasses classes) throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String way = readme.substring(readme.indexOf("## Find your way"));
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
}
