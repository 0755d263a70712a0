package dev.flipside.core.scene;

/** What a colour is for; the window and the rasteriser choose the colour. */
public enum ColourRole {
  /** The main body of the agent. */
  BODY,
  /** Upper limbs, fingers. */
  LIMB,
  /** Lower limbs, a shade apart from LIMB. */
  LIMB_FAR,
  /** The part of the agent to watch: foot, finger tips, nose. */
  ACCENT,
  /** Eyes and other small dark details. */
  DETAIL,
  /** A thing to be handled: the ball. */
  OBJECT,
  /** The goal. */
  GOAL,
  /** A key or other thing to collect. */
  KEY,
  /** A door or other obstacle that can open. */
  DOOR,
  /** Walls. */
  WALL,
  /** Marks on the ground, depth lines. */
  MARK,
  /** Floor on which something has seldom been ({@link FloorHeat}). */
  HEAT_LOW,
  /** Floor on which something has been now and then. */
  HEAT_MIDDLE,
  /** Floor on which something has been most of the time. */
  HEAT_HIGH
}
