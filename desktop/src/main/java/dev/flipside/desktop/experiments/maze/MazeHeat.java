package dev.flipside.desktop.experiments.maze;

import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.report.ReportPicture;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Fixture;
import dev.flipside.core.scene.FloorHeat;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import dev.flipside.desktop.experiments.Findings;
import dev.flipside.desktop.video.Png;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Floor heat maps of what was learned: where the rover drives, sampled actions, seen from above.
 */
final class MazeHeat {
  private static final int PIXELS = 600;
  private static final int EPISODES = 4;
  private static final float CELL = 0.25f;
  private static final String ROVER = "rover";

  private MazeHeat() {}

  /** A picture for each arm that learned, of the first layout that it finished. */
  static List<ReportPicture> stills(Findings findings) throws IOException {
    List<ReportPicture> stills = new ArrayList<>();
    for (Arm arm : findings.study().arms()) {
      for (TrialResult trial : findings.first(arm.name()).stream().toList()) {
        stills.add(still(findings, arm, trial));
      }
    }
    return stills;
  }

  private static ReportPicture still(Findings findings, Arm arm, TrialResult trial)
      throws IOException {
    PolicySnapshot policy = findings.policy(trial);
    List<SceneFrame> frames = new ArrayList<>();
    SceneModel scene = null;
    try (Environment environment = findings.scenario(arm, trial.seed()).create(Start.STANDARD)) {
      for (int i = 0; i < EPISODES; i++) {
        Episode episode = Episode.play(environment, policy.sampling(), Evaluator.heldOutSeed(3, i));
        frames.addAll(episode.frames());
        scene = episode.scene();
      }
    }
    BufferedImage picture = picture(scene, FloorHeat.of(scene, ROVER, frames, CELL));
    return new ReportPicture(Png.bytes(picture), arm.name() + ", layout " + trial.seed());
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
