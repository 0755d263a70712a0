package dev.flipside.environments.grasp;

import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.BodyDef;
import dev.flipside.environments.engine.Stage;

/**
 * Two upright white bars beside the table on a rail that runs slantwise in depth. The lower one
 * stands as deep as the ball, the upper one as deep as the hand, so that from the front a
 * difference in depth shows as a sideways step between them. They touch nothing.
 */
final class DepthLines {
  private final Body ball;
  private final Body hand;

  DepthLines(Stage stage, float ballV, float handV) {
    ball = marker(stage);
    hand = marker(stage);
    stage.show(GraspScene.ballLine(), ball);
    stage.show(GraspScene.handLine(), hand);
    move(ballV, handV);
  }

  private static Body marker(Stage stage) {
    BodyDef definition = new BodyDef();
    definition.type = BodyDef.BodyType.KinematicBody;
    return stage.world().createBody(definition);
  }

  /** Puts the lines at the depths of ball and hand, metres. */
  void move(float ballV, float handV) {
    ball.setTransform(GraspScene.lineU(ballV), ballV, 0);
    hand.setTransform(GraspScene.lineU(handV), handV, 0);
  }
}
