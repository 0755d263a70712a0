package dev.flipside.desktop.experiments;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.experiment.TrialSetup;
import dev.flipside.core.Refusal;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.file.WholeFile;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * One trial in one file: configuration, seed, labels, clips, newest checkpoint and what was
 * measured, so that another person can look at it and measure it again.
 *
 * @param schema version of this format
 * @param setup how the trial was configured
 * @param result what was measured
 */
public record FailureBundle(int schema, TrialSetup setup, TrialResult result) {
  private static final int SCHEMA = 2;

  /** All files together, unpacked: ten times what the largest study packs. */
  private static final long MOST_BYTES = 512L << 20;

  private static final String FACTS = "bundle.json";
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  /**
   * Packs a trial.
   *
   * @param file the zip file to write
   * @throws IOException with one sentence if the disk refuses
   */
  public static void pack(Path file, RunDirectory run, TrialSetup setup, TrialResult result)
      throws IOException {
    Path newest =
        Checkpoints.of(run)
            .newest()
            .orElseThrow(() -> new IOException("the run " + run.path() + " has no checkpoint"));
    try (AtomicFile whole = new AtomicFile(file)) {
      try (OutputStream out = Files.newOutputStream(whole.beside());
          ZipOutputStream zip = new ZipOutputStream(out)) {
        FailureBundle facts = new FailureBundle(SCHEMA, setup, result);
        zip.putNextEntry(new ZipEntry(FACTS));
        zip.write(GSON.toJson(facts).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (Path each : files(run)) {
          if (!each.startsWith(run.checkpoints()) || each.equals(newest)) {
            String name = run.path().relativize(each).toString().replace('\\', '/');
            zip.putNextEntry(new ZipEntry("run/" + name));
            Files.copy(each, zip);
            zip.closeEntry();
          }
        }
      }
      whole.commit();
    }
  }

  private static List<Path> files(RunDirectory run) throws IOException {
    try (Stream<Path> all = Files.walk(run.path())) {
      return all.filter(Files::isRegularFile)
          // Whoever opens a lock file and closes it again takes the lock from its owner.
          .filter(file -> !file.toString().endsWith(".lock"))
          .sorted()
          .toList();
    }
  }

  /**
   * Unpacks a bundle.
   *
   * @param into an existing folder; the run is in {@code run} below it afterwards
   * @throws Refusal with one sentence if {@code file} is not a whole bundle
   */
  public static FailureBundle unpack(Path file, Path into) throws IOException {
    return unpack(file, into, MOST_BYTES);
  }

  /** The same, if its files have no more than {@code most} bytes together. */
  static FailureBundle unpack(Path file, Path into, long most) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("there is no bundle " + file);
    }
    FailureBundle facts = null;
    long left = most;
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(FACTS)) {
          facts = facts(file, WholeFile.bytes(zip, "the bundle " + file, left));
        } else {
          Path target = into.resolve(entry.getName()).normalize();
          if (!target.startsWith(into.normalize())) {
            throw new Refusal("the bundle " + file + " wants to write outside of its folder");
          }
          Files.createDirectories(target.getParent());
          byte[] bytes = WholeFile.bytes(zip, "the content of the bundle " + file, left);
          left -= bytes.length;
          Files.write(target, bytes);
        }
      }
    } catch (ZipException | java.io.EOFException e) {
      throw new Refusal("the bundle " + file + " is damaged", e);
    }
    if (facts == null) {
      throw new Refusal("the file " + file + " is not a bundle of a trial");
    }
    return facts;
  }

  private static FailureBundle facts(Path file, byte[] json) {
    FailureBundle facts =
        WholeFile.json(
            GSON,
            new String(json, StandardCharsets.UTF_8),
            FailureBundle.class,
            "the bundle " + file + " has no readable facts");
    if (facts.schema() != SCHEMA) {
      throw new Refusal("the bundle " + file + " is of another version of the program");
    }
    return facts;
  }
}
