package dev.flipside.desktop.film;

import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.ScenePainter;
import dev.flipside.desktop.video.OpenFilms;
import dev.flipside.desktop.video.VideoFile;
import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Paints and writes films one after the other, on a thread of its own. It outlives the screens that
 * hand films in: whoever leaves a screen still gets the film, and hears of it.
 */
public final class FilmDesk implements AutoCloseable {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final ExecutorService painter =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "flipside-film"));
  private final AtomicInteger unfinished = new AtomicInteger();
  private final Queue<String> news = new ConcurrentLinkedQueue<>();
  private final Path folder;
  private volatile float progress;

  /**
   * @param folder where the films go
   */
  public FilmDesk(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes in a film.
   *
   * @param subject stands in the file's name
   * @param ending of the file's name, which says the format, for example mp4
   * @param footage makes the film, on the thread that writes it
   * @return what to say now
   */
  public String write(String subject, String ending, Supplier<? extends Footage> footage) {
    Path file = file(subject, ending);
    unfinished.incrementAndGet();
    painter.execute(() -> shoot(file, footage));
    return "Writing " + file.getFileName() + " …";
  }

  /**
   * Begins a film of what a screen shows.
   *
   * @param subject stands in the file's name
   * @param width pixels, an even number
   * @param height pixels, an even number
   * @param fps pictures per second
   * @return takes the pictures; the film is there some time after its end
   */
  public Reel roll(String subject, int width, int height, double fps) {
    VideoSpec spec = new VideoSpec(width, height, fps, 1, "Flipside: " + subject);
    Path file = file(subject, "mp4");
    Reel reel = new Reel(spec);
    unfinished.incrementAndGet();
    Thread writer = new Thread(() -> write(file, spec, reel), "flipside-reel");
    writer.start();
    return reel;
  }

  private void write(Path file, VideoSpec spec, Reel reel) {
    try (VideoFile video = VideoFile.create(file, spec)) {
      reel.write(video);
      news.add("Wrote " + file.getFileName());
    } catch (IOException | RuntimeException | Error e) {
      reel.end();
      news.add("No film: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    } finally {
      unfinished.decrementAndGet();
    }
  }

  private Path file(String subject, String ending) {
    String stamp = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
    return folder.resolve("flipside-" + subject + "-" + stamp + "." + ending);
  }

  private void shoot(Path file, Supplier<? extends Footage> footage) {
    try {
      Footage film = footage.get();
      try (ScenePainter scenes = ScenePainter.open(Look.of(film.look().palette()));
          VideoFile video = VideoFile.create(file, film.spec())) {
        int frames = film.spec().frames();
        film.shoot(scenes, video, done -> progress = done / (float) frames);
      }
      news.add("Wrote " + file.getFileName());
    } catch (IOException | RuntimeException | Error e) {
      news.add("No film: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    } finally {
      progress = 0;
      unfinished.decrementAndGet();
    }
  }

  /** How much of the film that is being painted is done, 0 to 1. */
  public float progress() {
    return progress;
  }

  /** Where films go. */
  public Path folder() {
    return folder;
  }

  /**
   * A painted picture.
   *
   * @param width pixels
   * @param height pixels
   * @param rgba upper row first, [4 * width * height]
   */
  public record Painted(int width, int height, ByteBuffer rgba) {}

  /** A picture on its way. */
  public static final class Preview {
    private final AtomicReference<Painted> painted = new AtomicReference<>();

    /** The picture, once, when it is there. */
    public Optional<Painted> take() {
      return Optional.ofNullable(painted.getAndSet(null));
    }
  }

  /**
   * Paints one picture of a film, after the films that were taken in before.
   *
   * @param footage makes the film, on the thread that paints
   * @param seconds which moment
   */
  public Preview preview(Supplier<? extends Footage> footage, double seconds) {
    Preview preview = new Preview();
    painter.execute(
        () -> {
          try {
            Footage film = footage.get();
            int index = Math.min(film.spec().frames() - 1, (int) (seconds * film.spec().fps()));
            try (ScenePainter scenes = ScenePainter.open(Look.of(film.look().palette()))) {
              ByteBuffer rgba = ByteBuffer.allocateDirect(film.spec().bytes());
              scenes.paint(film.picture(index), rgba);
              preview.painted.set(new Painted(film.spec().width(), film.spec().height(), rgba));
            }
          } catch (RuntimeException | Error e) {
            news.add("No preview: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
          }
        });
    return preview;
  }

  /** Whether a film is being written, or waits for it. */
  public boolean busy() {
    return unfinished.get() > 0;
  }

  /** The next thing to say about films that were taken in, once. */
  public Optional<String> takeNews() {
    return Optional.ofNullable(news.poll());
  }

  /** Takes in no more films, and ends those that it has without a file. */
  public void giveUp() {
    painter.shutdownNow();
    OpenFilms.giveUp();
  }

  /** Takes in no more films, and waits for those that it has. */
  @Override
  public void close() {
    painter.shutdown();
    try {
      painter.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
