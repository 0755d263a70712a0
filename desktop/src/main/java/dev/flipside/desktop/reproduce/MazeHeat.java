package dev.flipside.desktop.reproduce;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.report.Still;
import dev.flipside.agents.rivals.RivalSetup;
import dev.flipside.agents.rivals.RivalTrial;
import dev.flipside.agents.study.Arm;
import dev.flipside.agents.study.Study;
import dev.flipside.agents.study.TrialResult;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Fixture;
import dev.flipside.core.scene.FloorHeat;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;

/**
 * Floor heat maps of what was learned: where the rover drives, sampled actions, seen from above.
 */
public final class MazeHeat {
  private static final int PIXELS = 600;
  private static final int EPISODES = 4;
  private static final float CELL = 0.25f;
  private static final String ROVER = "rover";

  private final Function<String, EnvironmentProvider> environments;
  private final Path runs;

  /**
   * @param environments finds the provider of an id
   * @param runs folder of the trials' runs
   */
  public MazeHeat(Function<String, EnvironmentProvider> environments, Path runs) {
    this.environments = environments;
    this.runs = runs;
  }

  /** A picture for each arm that learned, on the study's first layout. */
  public List<Still> stills(Study<RivalSetup> study, List<TrialResult> results) throws IOException {
    List<Still> stills = new ArrayList<>();
    long layout = study.seeds().get(0);
    for (Arm<RivalSetup> arm : study.arms()) {
      for (TrialResult trial : results) {
        if (trial.arm().equals(arm.name()) && trial.seed() == layout && !trial.folder().isEmpty()) {
          stills.add(still(arm, trial));
        }
      }
    }
    return stills;
  }

  private Still still(Arm<RivalSetup> arm, TrialResult trial) throws IOException {
    RunDirectory run = RunDirectory.open(runs.resolve(trial.folder()));
    Path newest = Checkpoints.of(run).newest().orElseThrow();
    PolicySnapshot policy = PolicySnapshot.of(Checkpoint.read(newest));
    EnvironmentProvider provider = environments.apply(arm.configuration().environment());
    Scenario scenario =
        Scenario.of(provider, RivalTrial.settings(arm.configuration(), trial.seed()));
    List<SceneFrame> frames = new ArrayList<>();
    SceneModel scene = null;
    try (Environment environment = scenario.create(Start.STANDARD)) {
      for (int i = 0; i < EPISODES; i++) {
        Episode episode = Episode.play(environment, policy.sampling(), Evaluator.heldOutSeed(3, i));
        frames.addAll(episode.frames());
        scene = episode.scene();
      }
    }
    BufferedImage picture = picture(scene, FloorHeat.of(scene, ROVER, frames, CELL));
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return new Still(png.toByteArray(), arm.name() + ", layout " + trial.seed());
  }

  /** Walls, goal and heat, seen from above; darker means more often, on a logarithmic scale. */
  static BufferedImage picture(SceneModel scene, FloorHeat heat) {
    BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(0xF4F1EA));
    g.fillRect(0, 0, PIXELS, PIXELS);
    double scale = PIXELS / (double) Math.max(heat.columns(), heat.rows()) / heat.cell();
    g.translate(0, PIXELS);
    g.scale(scale, -scale);
    g.translate(-heat.minU(), -heat.minV());
    for (int i = 0; i < heat.shares().size(); i++) {
      float share = heat.shares().get(i);
      if (share > 0) {
        double strength = Math.max(0.1, Math.min(1, 1 + Math.log10(share) / 3.5));
        g.setColor(new Color(0.85f, 0.37f, 0.05f, (float) strength));
        double u = heat.minU() + i % heat.columns() * heat.cell();
        double v = heat.minV() + Math.floorDiv(i, heat.columns()) * heat.cell();
        g.fill(new Rectangle2D.Double(u, v, heat.cell(), heat.cell()));
      }
    }
    for (Fixture fixture : scene.fixtures()) {
      draw(g, fixture);
    }
    g.dispose();
    return image;
  }

  private static void draw(Graphics2D g, Fixture fixture) {
    if (fixture.part().shape() instanceof Shape.Box box) {
      g.setColor(new Color(0x3B4252));
      g.fill(
          new Rectangle2D.Double(
              fixture.u() - box.halfU(),
              fixture.v() - box.halfV(),
              2 * box.halfU(),
              2 * box.halfV()));
    } else if (fixture.part().colour() == ColourRole.GOAL) {
      g.setColor(new Color(0x1B7F5C));
      g.setStroke(new java.awt.BasicStroke(0.08f));
      g.draw(new Ellipse2D.Double(fixture.u() - 0.34, fixture.v() - 0.34, 0.68, 0.68));
    }
  }
}
