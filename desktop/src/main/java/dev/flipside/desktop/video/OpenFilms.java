package dev.flipside.desktop.video;

import dev.flipside.core.Ending;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every film that this process is writing. When the process is told to end (SIGINT, SIGTERM,
 * SIGHUP, or an exit of its own), each of them is given up: what was not whole leaves nothing
 * behind, and a film that is just being completed is completed first.
 */
public final class OpenFilms {
  private static final Set<VideoFile> OPEN = ConcurrentHashMap.newKeySet();
  private static boolean watched;
  private static boolean ending;

  private OpenFilms() {}

  /** Makes a film's file; none is made any more when the process is ending. */
  interface Opener {
    VideoFile open() throws IOException;
  }

  static synchronized VideoFile open(Opener opener) throws IOException {
    if (ending) {
      throw new IOException("the program is ending");
    }
    if (!watched) {
      // Not when this class is loaded, which may be by whoever ends the program.
      watched = true;
      Ending.first(OpenFilms::end);
    }
    VideoFile film = opener.open();
    OPEN.add(film);
    return film;
  }

  static void closed(VideoFile film) {
    OPEN.remove(film);
  }

  private static synchronized void end() {
    ending = true;
    giveUp();
  }

  /** Ends every film without a file; whoever goes on writing one of them is refused. */
  public static void giveUp() {
    OPEN.forEach(VideoFile::giveUp);
  }
}
