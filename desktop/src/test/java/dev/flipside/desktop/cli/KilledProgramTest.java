package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.testkit.JavaProcess;
import dev.flipside.desktop.Flipside;
import dev.flipside.desktop.video.FilmReader;
import dev.flipside.desktop.window.SomebodyLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends real processes of the program at random moments, by kill -9 or a signal: training from
 * answers, recording, a study, and, where there is a display, a window in which somebody labels.
 * What they had acknowledged is there, a signal leaves nothing hidden, and what goes on afterwards
 * ends as if nothing had happened. {@code -Dflipside.programKills=N} chooses how many moments,
 * {@code -Dflipside.killSeed=S} which.
 */
class KilledProgramTest {
  private static final int KILLS = Integer.getInteger("flipside.programKills", 6);
  private static final List<String> SIGNALS = List.of("KILL", "TERM", "KILL", "INT", "KILL", "HUP");
  private static final String STUDY =
      """
      {"name": "killed", "seeds": "3-6", "arms": [{"name": "path", "world": "maze",
        "settings": {"size": 5}, "reward": "path", "steps": 256, "episodes": 1,
        "ppo": {"environments": 2, "rolloutSteps": 32, "minibatchSize": 32}}]}
      """;

  @TempDir Path folder;
  private final RandomGenerator random =
      Seeds.generator(Integer.getInteger("flipside.killSeed", 1));
  private final Map<String, Integer> seen = new TreeMap<>();

  /** Something that is killed, and what must be true afterwards. */
  private interface Victim {
    List<String> words(String name);

    default Class<?> program() {
      return Flipside.class;
    }

    /** How far it has come, in steps of its own from 0 to {@link #most}; looks at files only. */
    int progress(String name) throws IOException;

    int most();

    void check(String name, boolean signalled) throws Exception;
  }

  @Test
  void whateverEndsTheProgramNothingAcknowledgedIsLost() throws Exception {
    List<Victim> victims =
        new ArrayList<>(List.of(new Training(), new Recording(), new Studying()));
    if ("1".equals(System.getenv("FLIPSIDE_REQUIRE_DISPLAY")) || System.getenv("DISPLAY") != null) {
      victims.add(new Labelling());
    }
    for (int kill = 0; kill < KILLS; kill++) {
      Victim victim = victims.get(kill % victims.size());
      String signal = SIGNALS.get(random.nextInt(SIGNALS.size()));
      String name = "kill-" + kill;
      String moment = end(victim, name, signal);
      try {
        victim.check(name, !signal.equals("KILL"));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(name + ", " + moment, e);
      }
      if ((kill + 1) % 10 == 0 || kill + 1 == KILLS) {
        System.out.println(kill + 1 + " moments: " + seen);
      }
    }
  }

  /** Starts a process, and comes back when it has come so far, or has ended. */
  private Process start(Victim victim, String name, int wanted) throws Exception {
    Process process =
        JavaProcess.with(
                List.of("-Djava.awt.headless=true"), victim.program(), victim.words(name).toArray())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".txt").toFile())
            .start();
    try {
      while (process.isAlive() && victim.progress(name) < wanted) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
      return process;
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly().waitFor();
      throw e;
    }
  }

  /** Starts a process and ends it somewhere between its start and its end. */
  private String end(Victim victim, String name, String signal) throws Exception {
    boolean early = random.nextInt(8) == 0;
    int wanted = early ? 0 : 1 + random.nextInt(victim.most());
    int delay = early ? random.nextInt(1500) : random.nextInt(25);
    Process process = start(victim, name, wanted);
    int reached = 0;
    try {
      TimeUnit.MILLISECONDS.sleep(delay);
      TimeUnit.NANOSECONDS.sleep(random.nextInt(1_000_000));
      reached = victim.progress(name);
      JavaProcess.signal(process, signal);
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    boolean over = process.exitValue() == 0;
    seen.merge(
        victim.getClass().getSimpleName() + (over ? " was over" : " " + signal), 1, Integer::sum);
    return String.join(" ", victim.words(name)) + " by " + signal + " at " + reached;
  }

  private static long lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).lines().count() : 0;
  }

  private static List<String> wholeLines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private static List<String> hidden(Path under) throws IOException {
    if (!Files.exists(under)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(under)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(".") || name.endsWith(".new"))
          .toList();
    }
  }

  /** Learning from a simulated rater's answers; goes on with {@code --resume}. */
  private final class Training implements Victim {
    private static final int STEPS = 1536;
    private static final int LABELS = 40;
    private final Path runs = folder.resolve("runs");

    Training() {
      Cli whole = Cli.run(words("whole").toArray());
      assertThat(whole.status()).as(whole.err()).isZero();
      assertThat(labels("whole")).exists();
    }

    @Override
    public List<String> words(String name) {
      List<String> words = new ArrayList<>(List.of("train", "maze", "--reward", "feedback"));
      words.addAll(List.of("--labels", "" + LABELS, "--steps", "" + STEPS, "--name", name));
      words.addAll(List.of("--checkpoint-every", "256", "--threads", "1"));
      words.addAll(List.of("--feedback", "initialUpdates=5", "--feedback", "roundUpdates=2"));
      words.addAll(List.of("--ppo", "environments=2", "--ppo", "rolloutSteps=64"));
      words.addAll(List.of("--ppo", "minibatchSize=64", "--runs", runs.toString()));
      return words;
    }

    private Path run(String name) {
      return runs.resolve("maze").resolve(name);
    }

    private Path labels(String name) {
      return run(name).resolve("labels.jsonl");
    }

    private List<Path> checkpoints(String name) throws IOException {
      Path in = run(name).resolve("checkpoints");
      if (!Files.isDirectory(in)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(in)) {
        return files.filter(file -> file.toString().endsWith(".checkpoint")).sorted().toList();
      }
    }

    @Override
    public int progress(String name) throws IOException {
      return (int) (lines(labels(name)) + lines(run(name).resolve("metrics.csv")));
    }

    @Override
    public int most() {
      return LABELS + STEPS / 128;
    }

    @Override
    public void check(String name, boolean signalled) throws IOException {
      if (signalled) {
        assertThat(hidden(run(name))).isEmpty();
      }
      List<String> acknowledged = wholeLines(labels(name));
      assertThat(wholeLines(labels("whole")).subList(0, acknowledged.size()))
          .isEqualTo(acknowledged);
      boolean begun = Files.exists(run(name).resolve("run.json"));
      seen.merge(begun ? "Training resumed" : "Training not begun", 1, Integer::sum);
      Cli on =
          begun
              ? Cli.run("train", "--resume", "maze/" + name, "--runs", runs)
              : Cli.run(words(name).toArray());
      assertThat(on.status()).as(on.err()).isZero();
      assertThat(wholeLines(labels(name))).isEqualTo(wholeLines(labels("whole")));
      List<Path> mine = checkpoints(name);
      List<Path> theirs = checkpoints("whole");
      assertThat(mine.get(mine.size() - 1)).hasSameBinaryContentAs(theirs.get(theirs.size() - 1));
      assertThat(lines(run(name).resolve("metrics.csv")))
          .isEqualTo(lines(run("whole").resolve("metrics.csv")));
    }
  }

  /** A film: it is there and can be played, or it is not there. */
  private final class Recording implements Victim {
    private Path film(String name) {
      return folder.resolve("films").resolve(name + ".mp4");
    }

    @Override
    public List<String> words(String name) {
      List<String> words = new ArrayList<>(List.of("record", "grasp", "--script", "true-grasp"));
      words.addAll(List.of("--size", "160x96", "--seconds", "2", "--out", film(name).toString()));
      return words;
    }

    @Override
    public int progress(String name) throws IOException {
      if (Files.exists(film(name))) {
        return most();
      }
      Path in = folder.resolve("films");
      try (Stream<Path> files = Files.isDirectory(in) ? Files.list(in) : Stream.empty()) {
        for (Path file : files.toList()) {
          if (file.getFileName().toString().startsWith("." + name + ".")) {
            return 1 + (int) Math.min(2, Files.size(file) / 1000);
          }
        }
      } catch (IOException e) {
        // It was renamed while it was looked at.
        return most() - 1;
      }
      return 0;
    }

    @Override
    public int most() {
      return 4;
    }

    @Override
    public void check(String name, boolean signalled) throws Exception {
      if (signalled) {
        assertThat(hidden(folder.resolve("films"))).noneMatch(file -> file.contains(name));
      }
      if (Files.exists(film(name))) {
        assertThat(FilmReader.read(film(name)).pictures()).hasSize(60);
      }
    }
  }

  /** A study of four short trials; the same command goes on with it. */
  private final class Studying implements Victim {
    private final Path file = folder.resolve("killed.json");

    Studying() throws IOException {
      Files.writeString(file, STUDY);
      Cli whole = Cli.run(words("whole-study").toArray());
      assertThat(whole.status()).as(whole.err()).isZero();
    }

    private Path trials(String name) {
      return folder.resolve(name).resolve("trials.jsonl");
    }

    @Override
    public List<String> words(String name) {
      List<String> words = new ArrayList<>(List.of("study", file.toString(), "--workers", "1"));
      words.addAll(List.of("--out", folder.resolve(name).toString()));
      return words;
    }

    @Override
    public int progress(String name) throws IOException {
      Path out = folder.resolve(name);
      int report = Files.exists(out.resolve("report.html")) ? 1 : 0;
      return (int) lines(trials(name)) + report;
    }

    @Override
    public int most() {
      return 5;
    }

    @Override
    public void check(String name, boolean signalled) throws IOException {
      if (signalled) {
        assertThat(hidden(folder.resolve(name))).isEmpty();
      }
      String before = Files.exists(trials(name)) ? Files.readString(trials(name)) : "";
      Cli on = Cli.run(words(name).toArray());
      assertThat(on.status()).as(on.err()).isZero();
      String after = Files.readString(trials(name));
      assertThat(after).startsWith(before.substring(0, before.lastIndexOf('\n') + 1));
      assertThat(timeless(after)).isEqualTo(timeless(Files.readString(trials("whole-study"))));
      assertThat(folder.resolve(name).resolve("report.html")).exists();
    }

    private static String timeless(String trials) {
      return trials.replaceAll("\"(cpu-)?seconds\":[^,}]*", "");
    }
  }

  /** Somebody at the keys of a label window; it is killed, gone on with, and killed again. */
  private final class Labelling implements Victim {
    private static final int MORE = 3;
    private final Path runs = folder.resolve("labelled");

    @Override
    public List<String> words(String name) {
      return List.of(runs.toString(), name);
    }

    @Override
    public Class<?> program() {
      return SomebodyLabels.class;
    }

    private Path labels(String name) {
      return runs.resolve("grasp").resolve(name).resolve("labels.jsonl");
    }

    @Override
    public int progress(String name) throws IOException {
      return (int) lines(labels(name));
    }

    @Override
    public int most() {
      return 14;
    }

    @Override
    public void check(String name, boolean signalled) throws Exception {
      Path run = runs.resolve("grasp").resolve(name);
      if (signalled) {
        assertThat(hidden(run)).isEmpty();
      }
      List<String> before = kept(name);
      assertThat(before).hasSizeGreaterThanOrEqualTo(shown(name));
      assertThat(before).doesNotHaveDuplicates();
      List<String> asked = wholeLines(queries(run));
      seen.merge("Labelling after " + (before.isEmpty() ? "none" : "some"), 1, Integer::sum);

      start(this, name, before.size() + MORE).destroyForcibly().waitFor();
      List<String> after = kept(name);
      assertThat(after).hasSizeGreaterThanOrEqualTo(Math.max(shown(name), before.size() + MORE));
      assertThat(after).doesNotHaveDuplicates();
      assertThat(after.subList(0, before.size())).isEqualTo(before);
      assertThat(wholeLines(queries(run)).subList(0, asked.size())).isEqualTo(asked);
    }

    private Path queries(Path run) {
      return run.resolve("queries.jsonl");
    }

    /** The query of each answer, in order. */
    private List<String> kept(String name) throws IOException {
      return Files.exists(labels(name))
          ? PreferenceStore.readLines(labels(name)).stream().map(Preference::query).toList()
          : List.of();
    }

    /** How many answers the window said it had when it was read for the last time. */
    private int shown(String name) throws IOException {
      return Files.readAllLines(folder.resolve(name + ".txt")).stream()
          .filter(line -> line.startsWith("shows "))
          .mapToInt(line -> Integer.parseInt(line.substring("shows ".length())))
          .reduce(0, (first, last) -> last);
    }
  }
}
