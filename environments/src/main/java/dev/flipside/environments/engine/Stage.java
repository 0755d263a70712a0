package dev.flipside.environments.engine;

import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.Fixture;
import com.badlogic.gdx.physics.box2d.World;
import dev.flipside.core.scene.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * What a task gets for one episode: a fresh world, the contacts in it, and a list of what is seen.
 * Everything is kept in the order in which it was added, because the order in which Box2D lists
 * bodies differs between runs of the virtual machine.
 */
public final class Stage {
  /** More tags than this in one task is a mistake. */
  private static final int MAX_TAGS = 32;

  private final World world;
  private final Physics physics;
  private final Contacts contacts = new Contacts(MAX_TAGS);
  private final List<Tag> tags = new ArrayList<>();
  private final List<SeenPart> figures = new ArrayList<>();

  Stage(World world, Physics physics) {
    this.world = world;
    this.physics = physics;
    world.setContactListener(contacts);
  }

  /** The world of this episode; the engine steps and disposes it. */
  public World world() {
    return world;
  }

  /** How time passes. */
  public Physics physics() {
    return physics;
  }

  /** Who touches whom. */
  public Contacts contacts() {
    return contacts;
  }

  /** Makes a kind of fixture, for telling contacts apart. */
  public Tag tag(String name) {
    if (tags.size() == MAX_TAGS) {
      throw new IllegalStateException("a task can have " + MAX_TAGS + " tags, no more");
    }
    Tag tag = new Tag(name, tags.size());
    tags.add(tag);
    return tag;
  }

  /** Marks {@code fixture}, whose contacts are counted from now on. Sensors count, too. */
  public void mark(Fixture fixture, Tag tag) {
    fixture.setUserData(tag);
  }

  /** Lets {@code part} be seen where {@code body} is. */
  public SeenPart show(Part part, Body body) {
    return show(part, body, 0, 0, 0);
  }

  /**
   * Lets {@code part} be seen at a place on {@code body}.
   *
   * @param u offset in body coordinates, metres
   * @param v offset in body coordinates, metres
   * @param angle turn against the body, radians
   */
  public SeenPart show(Part part, Body body, float u, float v, float angle) {
    SeenPart figure = new SeenPart(part, body, u, v, angle);
    figures.add(figure);
    return figure;
  }

  /** Parts in the order in which they were shown. */
  public List<Part> parts() {
    return figures.stream().map(SeenPart::part).toList();
  }

  /** Poses of all parts, a fresh array [3 * parts]. */
  float[] poses() {
    float[] poses = new float[3 * figures.size()];
    for (int i = 0; i < figures.size(); i++) {
      figures.get(i).write(poses, 3 * i);
    }
    return poses;
  }
}
