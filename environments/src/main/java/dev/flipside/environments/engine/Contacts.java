package dev.flipside.environments.engine;

import com.badlogic.gdx.physics.box2d.Contact;
import com.badlogic.gdx.physics.box2d.ContactImpulse;
import com.badlogic.gdx.physics.box2d.ContactListener;
import com.badlogic.gdx.physics.box2d.Fixture;
import com.badlogic.gdx.physics.box2d.Manifold;

/**
 * Which kinds of fixtures touch. A touch can be shorter than a control step, so {@link #touched}
 * ORs over the sub-steps of the current control step; {@link #touching} is the state after the last
 * of them. Nothing is allocated after the first step.
 */
public final class Contacts implements ContactListener {
  private final int tags;

  /** Contacts open right now, by tag pair, [tags * tags], symmetric. */
  private final int[] open;

  /** Whether there was a contact at any time in this control step, [tags * tags], symmetric. */
  private final boolean[] seen;

  Contacts(int tags) {
    this.tags = tags;
    this.open = new int[tags * tags];
    this.seen = new boolean[tags * tags];
  }

  /** Whether any {@code a} touched any {@code b} at some time in this control step. */
  public boolean touched(Tag a, Tag b) {
    return seen[a.index() * tags + b.index()];
  }

  /** Whether any {@code a} touches any {@code b} now. */
  public boolean touching(Tag a, Tag b) {
    return open[a.index() * tags + b.index()] > 0;
  }

  /** Starts a new control step: what is still open counts as seen. */
  void beginStep() {
    for (int i = 0; i < open.length; i++) {
      seen[i] = open[i] > 0;
    }
  }

  @Override
  public void beginContact(Contact contact) {
    count(contact, 1);
  }

  @Override
  public void endContact(Contact contact) {
    count(contact, -1);
  }

  private void count(Contact contact, int change) {
    Fixture first = contact.getFixtureA();
    Fixture second = contact.getFixtureB();
    if (first == null || second == null) {
      return;
    }
    if (first.getUserData() instanceof Tag a && second.getUserData() instanceof Tag b) {
      change(a.index() * tags + b.index(), change);
      if (a.index() != b.index()) {
        change(b.index() * tags + a.index(), change);
      }
    }
  }

  private void change(int pair, int change) {
    open[pair] += change;
    if (change > 0) {
      seen[pair] = true;
    }
  }

  @Override
  public void preSolve(Contact contact, Manifold oldManifold) {}

  @Override
  public void postSolve(Contact contact, ContactImpulse impulse) {}
}
