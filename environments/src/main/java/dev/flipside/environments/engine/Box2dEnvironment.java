package dev.flipside.environments.engine;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.World;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;

/**
 * The engine under every task: it owns the life of the world, fixed sub-steps, the horizon, seeding
 * and the order of operations. A {@link Task} is the rest.
 *
 * <p>Each reset makes a fresh world, because a used one is not deterministic. Natives are loaded at
 * the first reset.
 */
public final class Box2dEnvironment implements Environment {
  private final EnvironmentSpec spec;
  private final Physics physics;
  private final TaskBuilder builder;
  private final float[] low;
  private final float[] high;
  private final float[] action;

  private World world;
  private Stage stage;
  private Task task;
  private SceneModel scene;
  private int stepsTaken;
  private boolean over;
  private boolean closed;

  /**
   * Makes an environment that has not been reset yet.
   *
   * @throws IllegalArgumentException if the spec's step time is not that of the physics
   */
  public Box2dEnvironment(EnvironmentSpec spec, Physics physics, TaskBuilder builder) {
    if (Math.abs(spec.stepSeconds() - physics.stepSeconds()) > 1e-6f) {
      throw new IllegalArgumentException(
          "the spec says "
              + spec.stepSeconds()
              + " s per step and the physics "
              + physics.stepSeconds()
              + " s");
    }
    this.spec = spec;
    this.physics = physics;
    this.builder = builder;
    int size = spec.action().size();
    this.low = new float[size];
    this.high = new float[size];
    this.action = new float[size];
    for (int i = 0; i < size; i++) {
      BoxSpec.Component component = spec.action().components().get(i);
      low[i] = component.low();
      high[i] = component.high();
    }
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public TimeStep reset(long seed) {
    if (closed) {
      throw new IllegalStateException("the environment is closed");
    }
    disposeWorld();
    Natives.load();
    world = new World(new Vector2(0, -physics.gravity()), false);
    stage = new Stage(world, physics);
    task = builder.build(stage, Seeds.generator(seed, "episode", 0));
    scene = null;
    stepsTaken = 0;
    over = false;
    task.begin();
    return TimeStep.restart(observation(), signals());
  }

  @Override
  public TimeStep step(float[] requested) {
    if (task == null) {
      throw new IllegalStateException("reset the environment before the first step");
    }
    if (over) {
      throw new IllegalStateException("the episode is over: reset before the next step");
    }
    clamp(requested);
    advance();
    task.afterStep();
    stepsTaken++;
    boolean terminated = task.terminated();
    over = terminated || stepsTaken == spec.horizon() || task.cutShort();
    if (terminated) {
      return TimeStep.termination(observation(), signals());
    }
    return over
        ? TimeStep.truncation(observation(), signals())
        : TimeStep.transition(observation(), signals());
  }

  private void advance() {
    stage.contacts().beginStep();
    task.act(action);
    for (int i = 0; i < physics.subSteps(); i++) {
      task.beforeSubStep();
      world.step(
          physics.subStepSeconds(), physics.velocityIterations(), physics.positionIterations());
      task.afterSubStep();
    }
  }

  private void clamp(float[] requested) {
    if (requested.length != action.length) {
      throw new IllegalArgumentException(
          "the action has " + requested.length + " components instead of " + action.length);
    }
    for (int i = 0; i < action.length; i++) {
      float value = requested[i];
      if (Float.isNaN(value)) {
        throw new IllegalArgumentException(
            "action " + spec.action().components().get(i).name() + " is NaN");
      }
      action[i] = Math.max(low[i], Math.min(high[i], value));
    }
  }

  private float[] observation() {
    float[] observation = new float[spec.observation().size()];
    task.observe(observation);
    return observation;
  }

  private float[] signals() {
    float[] signals = new float[spec.signals().size()];
    task.signal(signals);
    return signals;
  }

  @Override
  public SceneModel scene() {
    requireReset();
    if (scene == null) {
      scene = task.scene(stage.parts());
    }
    return scene;
  }

  @Override
  public SceneFrame frame() {
    float[] scalars = new float[scene().scalarNames().size()];
    task.scalars(scalars);
    return new SceneFrame(stepsTaken * spec.stepSeconds(), stage.poses(), scalars);
  }

  @Override
  public TrueOutcome outcome() {
    requireReset();
    return task.outcome();
  }

  private void requireReset() {
    if (task == null) {
      throw new IllegalStateException(
          closed ? "the environment is closed" : "reset the environment before looking at it");
    }
  }

  @Override
  public void close() {
    closed = true;
    disposeWorld();
  }

  private void disposeWorld() {
    task = null;
    stage = null;
    scene = null;
    if (world != null) {
      world.dispose();
      world = null;
    }
  }
}
