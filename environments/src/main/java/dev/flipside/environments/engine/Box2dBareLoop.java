package dev.flipside.environments.engine;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.World;
import dev.flipside.core.environment.BareLoop;
import dev.flipside.core.run.Seeds;

/**
 * The Box2D world of a task, its motors, and nothing else: the yardstick of the engine's speed.
 * Contacts are noted, as motors may depend on them: otherwise the bodies would move differently,
 * and who lies on the ground costs more than who is in the air.
 */
public final class Box2dBareLoop implements BareLoop {
  private final Physics physics;
  private final TaskBuilder builder;
  private World world;
  private Stage stage;
  private Task task;

  /** Makes a loop over the worlds of {@code builder}. */
  public Box2dBareLoop(Physics physics, TaskBuilder builder) {
    this.physics = physics;
    this.builder = builder;
  }

  @Override
  public void reset(long seed) {
    close();
    Natives.load();
    world = new World(new Vector2(0, -physics.gravity()), false);
    stage = new Stage(world, physics);
    task = builder.build(stage, Seeds.generator(seed, "episode", 0));
  }

  @Override
  public void step(float[] action) {
    stage.contacts().beginStep();
    task.act(action);
    for (int i = 0; i < physics.subSteps(); i++) {
      task.beforeSubStep();
      world.step(
          physics.subStepSeconds(), physics.velocityIterations(), physics.positionIterations());
    }
  }

  @Override
  public void close() {
    if (world != null) {
      world.dispose();
      world = null;
      stage = null;
      task = null;
    }
  }
}
