package dev.flipside.desktop.video;

import dev.flipside.core.Refusal;
import dev.flipside.core.file.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A film on its way to a file. It is written beside its place and moved there when it is whole, so
 * that an old film is replaced only by a finished one. It may be given up from another thread, as
 * when the process ends: the lock keeps that apart from FFmpeg's work on a picture.
 */
public final class VideoFile implements FrameSink {
  private static final Logger LOG = LoggerFactory.getLogger(VideoFile.class);

  /** Pictures per second of two hundredths each, the shortest that viewers show. */
  private static final double GIF_PICTURES = 50;

  private final Path file;
  private final AtomicFile whole;
  private final FrameSink sink;
  private final VideoSpec spec;
  private boolean givenUp;

  private VideoFile(Path file, AtomicFile whole, FrameSink sink, VideoSpec spec) {
    this.file = file;
    this.whole = whole;
    this.sink = sink;
    this.spec = spec;
  }

  /**
   * Starts a film in the format that the file's name asks for.
   *
   * @throws Refusal with one sentence if the name or the size do not suit
   * @throws IOException with one sentence if the file cannot be written
   */
  public static VideoFile create(Path file, VideoSpec spec) throws IOException {
    VideoFormat format = VideoFormat.of(file);
    boolean compressed = format == VideoFormat.MP4 || format == VideoFormat.WEBM;
    if (compressed && (spec.width() % 2 != 0 || spec.height() % 2 != 0)) {
      throw new Refusal(
          "the width and height of "
              + format.suffix()
              + " films are even numbers, not "
              + spec.width()
              + "x"
              + spec.height());
    }
    if (format == VideoFormat.GIF && spec.fps() > GIF_PICTURES) {
      throw new Refusal(
          "a .gif shows at most 50 pictures per second, since it counts in hundredths and viewers"
              + " slow shorter ones down; not "
              + spec.fps());
    }
    AtomicFile whole = AtomicFile.hidden(file);
    try {
      return OpenFilms.open(() -> opened(file, whole, spec, format));
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /** What has begun to be written is removed before the end of the program may go on. */
  private static VideoFile opened(Path file, AtomicFile whole, VideoSpec spec, VideoFormat format)
      throws IOException {
    try {
      return new VideoFile(file, whole, sink(whole.beside(), spec, format), spec);
    } catch (IOException | RuntimeException | Error e) {
      remove(whole);
      throw e;
    }
  }

  private static FrameSink sink(Path part, VideoSpec spec, VideoFormat format) throws IOException {
    if (format == VideoFormat.PNG) {
      return new ContactSheet(part, spec);
    }
    try {
      return new FfmpegSink(part, spec, format);
    } catch (LinkageError e) {
      LOG.info("FFmpeg cannot be loaded: {}", e.toString());
      if (format == VideoFormat.GIF) {
        return new PlainGifSink(part, spec);
      }
      throw new Refusal(
          "FFmpeg has no libraries for this machine, so only .gif and .png can be recorded", e);
    }
  }

  private static IOException refused(Path file, IOException e) {
    return new IOException("cannot write " + file + ": " + AtomicFile.reason(e), e);
  }

  @Override
  public synchronized void add(ByteBuffer rgba) throws IOException {
    if (!rgba.isDirect() || rgba.capacity() < spec.bytes()) {
      throw new Refusal("a picture is a direct buffer of " + spec.bytes() + " bytes");
    }
    requireWanted();
    try {
      sink.add(rgba);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  @Override
  public synchronized void finish() throws IOException {
    requireWanted();
    try {
      sink.finish();
      whole.commit();
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  private void requireWanted() throws IOException {
    if (givenUp) {
      throw new IOException("stopped before the film was whole, so there is no " + file);
    }
  }

  /** Ends it without a file, unless it is whole already; pictures that come later are refused. */
  synchronized void giveUp() {
    givenUp = true;
    close();
  }

  @Override
  public synchronized void close() {
    OpenFilms.closed(this);
    sink.close();
    remove(whole);
  }

  private static void remove(AtomicFile unfinished) {
    try {
      unfinished.close();
    } catch (IOException e) {
      LOG.warn("cannot remove {}", unfinished.beside(), e);
    }
  }
}
