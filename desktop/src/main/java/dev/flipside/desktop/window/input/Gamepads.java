package dev.flipside.desktop.window.input;

import com.badlogic.gdx.controllers.Controller;
import com.badlogic.gdx.controllers.ControllerMapping;
import com.badlogic.gdx.controllers.Controllers;
import com.badlogic.gdx.utils.GdxRuntimeException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever gamepads are plugged in, as one. Polled, so that all of it runs on one thread. */
final class Gamepads {
  private static final Logger LOG = LoggerFactory.getLogger(Gamepads.class);
  private static final float DEAD_ZONE = 0.2f;
  private static final float STICK_AS_BUTTON = 0.6f;

  /** Destination the native library takes a moment; the first picture comes before it. */
  private static final int FRAMES_BEFORE_OPENING = 30;

  /** Hears of presses. */
  interface Listener {
    void pressed(PadButton button);
  }

  private final Supplier<? extends Iterable<Controller>> pads;
  private final Listener listener;
  private Set<PadButton> held = EnumSet.noneOf(PadButton.class);
  private float horizontal;
  private float vertical;
  private int frames;
  private boolean broken;

  Gamepads(Listener listener) {
    this(Controllers::getControllers, listener);
  }

  /**
   * @param pads what is plugged in, asked for each frame
   */
  Gamepads(Supplier<? extends Iterable<Controller>> pads, Listener listener) {
    this.pads = pads;
    this.listener = listener;
  }

  boolean held(PadButton button) {
    return held.contains(button);
  }

  /** Left stick, -1 to 1. */
  float horizontal() {
    return horizontal;
  }

  /** Left stick, -1 (down) to 1 (up). */
  float vertical() {
    return vertical;
  }

  void poll() {
    frames++;
    if (broken || frames < FRAMES_BEFORE_OPENING) {
      return;
    }
    Set<PadButton> now = EnumSet.noneOf(PadButton.class);
    horizontal = 0;
    vertical = 0;
    try {
      for (Controller pad : pads.get()) {
        read(pad, now);
      }
    } catch (GdxRuntimeException | LinkageError e) {
      broken = true;
      LOG.warn("gamepads cannot be used here: {}", e.getMessage());
      return;
    }
    for (PadButton button : now) {
      if (!held.contains(button)) {
        listener.pressed(button);
      }
    }
    held = now;
  }

  private void read(Controller pad, Set<PadButton> now) {
    ControllerMapping m = pad.getMapping();
    float x = stick(pad, m.axisLeftX);
    float y = -stick(pad, m.axisLeftY);
    horizontal = Math.abs(x) > Math.abs(horizontal) ? x : horizontal;
    vertical = Math.abs(y) > Math.abs(vertical) ? y : vertical;
    add(now, PadButton.LEFT, x < -STICK_AS_BUTTON || down(pad, m.buttonDpadLeft));
    add(now, PadButton.RIGHT, x > STICK_AS_BUTTON || down(pad, m.buttonDpadRight));
    add(now, PadButton.DOWN, y < -STICK_AS_BUTTON || down(pad, m.buttonDpadDown));
    add(now, PadButton.UP, y > STICK_AS_BUTTON || down(pad, m.buttonDpadUp));
    add(now, PadButton.A, down(pad, m.buttonA));
    add(now, PadButton.B, down(pad, m.buttonB));
    add(now, PadButton.X, down(pad, m.buttonX));
    add(now, PadButton.Y, down(pad, m.buttonY));
    add(now, PadButton.L1, down(pad, m.buttonL1));
    add(now, PadButton.R1, down(pad, m.buttonR1));
    add(now, PadButton.SELECT, down(pad, m.buttonBack));
    add(now, PadButton.START, down(pad, m.buttonStart));
    float dpad = (down(pad, m.buttonDpadRight) ? 1 : 0) - (down(pad, m.buttonDpadLeft) ? 1 : 0);
    horizontal = dpad == 0 ? horizontal : dpad;
    float lift = (down(pad, m.buttonDpadUp) ? 1 : 0) - (down(pad, m.buttonDpadDown) ? 1 : 0);
    vertical = lift == 0 ? vertical : lift;
  }

  private static void add(Set<PadButton> set, PadButton button, boolean pressed) {
    if (pressed) {
      set.add(button);
    }
  }

  private static boolean down(Controller pad, int code) {
    return code != ControllerMapping.UNDEFINED && pad.getButton(code);
  }

  private static float stick(Controller pad, int axis) {
    float value = axis == ControllerMapping.UNDEFINED ? 0 : pad.getAxis(axis);
    return Math.abs(value) < DEAD_ZONE ? 0 : value;
  }
}
