package dev.flipside.agents.report;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Keeps {@code report.html} of a run up to date while it learns: what it is, curves, and a data
 * card for each rater. What takes time, held-out episodes and stills, is left to {@code flipside
 * report}. A report that cannot be written never ends a run.
 */
public final class ReportWriter {
  private static final long PAUSE_NANOS = 30_000_000_000L;

  private final RunDirectory run;
  private final EnvironmentProvider provider;
  private long last = System.nanoTime();

  /**
   * @param run whose folder is read and written
   * @param provider of its environment
   */
  public ReportWriter(RunDirectory run, EnvironmentProvider provider) {
    this.run = run;
    this.provider = provider;
  }

  /**
   * Writes the report if the last one is half a minute old.
   *
   * @return why it could not be written, in one sentence; empty if all is well
   */
  public String writeIfDue() {
    return System.nanoTime() - last > PAUSE_NANOS ? write() : "";
  }

  /**
   * Writes the report now.
   *
   * @return why it could not be written, in one sentence; empty if all is well
   */
  public String write() {
    return write(run.report());
  }

  /**
   * Writes the report now, to where the person wants it.
   *
   * @return why it could not be written, in one sentence; empty if all is well
   */
  public String write(Path file) {
    last = System.nanoTime();
    try {
      HtmlReport page = RunReport.page(run, provider, Optional.empty(), List.of());
      page.paragraph("What truly happens on held-out seeds, and pictures, are added by:");
      page.code("flipside report " + run.id());
      AtomicFile.makeFolder(file.toAbsolutePath().getParent());
      page.write(file);
      return "";
    } catch (IOException | RuntimeException e) {
      return "the report could not be written: " + e.getMessage();
    }
  }
}
