package dev.flipside.desktop.window.screen;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.Moment;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.video.VideoSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Records a live world: keeps each control step while it rolls, and then hands the film to the
 * window's film desk, which writes it while the window goes on. Leaving the screen ends the film
 * and keeps it.
 */
public final class FilmRoll implements AutoCloseable {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FPS = 30;
  private static final int MOST_MOMENTS = 60 * 120;

  private final Desk desk;
  private final LiveWorld world;
  private final EnvironmentProvider provider;
  private final String title;
  private final List<Moment> moments = new ArrayList<>();
  private String subtitle = "";
  private boolean rolling;
  private long noted;

  /**
   * @param title stands at the top of the film
   */
  public FilmRoll(Desk desk, LiveWorld world, EnvironmentProvider provider, String title) {
    this.desk = desk;
    this.world = world;
    this.provider = provider;
    this.title = title;
  }

  /** What is written below the title from now on. */
  public void subtitle(String words) {
    subtitle = words;
  }

  /** Whether it is recording. */
  public boolean rolling() {
    return rolling;
  }

  /** Starts, or ends and writes the film. */
  public void toggle() {
    if (rolling) {
      develop();
    } else {
      moments.clear();
      rolling = true;
      desk.say("Recording; ‹R› ends it");
    }
  }

  /** Notes the newest control step, if there is one; once per picture. */
  public void advance() {
    if (!rolling) {
      return;
    }
    if (moments.isEmpty() || noted != world.moments()) {
      noted = world.moments();
      float reward = world.trace().size() == 0 ? 0 : world.trace().total(0);
      moments.add(
          new Moment(
              (int) world.episode() - 1,
              world.scene(),
              world.newestFrame(),
              reward,
              world.totals()));
    }
    if (moments.size() >= MOST_MOMENTS) {
      develop();
    }
  }

  private void develop() {
    rolling = false;
    if (moments.size() < 2) {
      desk.say("Too short for a film");
      return;
    }
    float stepSeconds = world.stepSeconds();
    boolean paid = world.trace().size() > 0;
    Take take = new Take(title, subtitle, paid, provider.metrics(), stepSeconds, moments);
    int frames = Math.max(1, (int) (moments.size() * (double) stepSeconds * FPS));
    Film film =
        new Film(List.of(take), "", new VideoSpec(WIDTH, HEIGHT, FPS, frames, take.title()));
    desk.say(desk.films().write(provider.id(), "mp4", () -> film));
    moments.clear();
  }

  /** Ends the film, if one is rolling, and keeps it. Call it before the world is closed. */
  @Override
  public void close() {
    if (rolling) {
      develop();
    }
  }
}
