package dev.flipside.desktop.window.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.badlogic.gdx.controllers.Controller;
import com.badlogic.gdx.controllers.ControllerListener;
import com.badlogic.gdx.controllers.ControllerMapping;
import com.badlogic.gdx.controllers.ControllerPowerLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GamepadsTest {
  private static final int FRAMES_BEFORE_OPENING = 30;

  private final FakePad pad = new FakePad();
  private final List<PadButton> heard = new ArrayList<>();
  private final Gamepads gamepads = new Gamepads(() -> List.of(pad), heard::add);

  GamepadsTest() {
    for (int i = 0; i < FRAMES_BEFORE_OPENING; i++) {
      gamepads.poll();
    }
  }

  @Test
  void aHeldButtonIsOnePress() {
    pad.down.add(FakePad.A);
    gamepads.poll();
    gamepads.poll();
    assertThat(heard).containsExactly(PadButton.A);
    assertThat(gamepads.held(PadButton.A)).isTrue();

    pad.down.clear();
    gamepads.poll();
    assertThat(gamepads.held(PadButton.A)).isFalse();
    pad.down.add(FakePad.A);
    gamepads.poll();
    assertThat(heard).containsExactly(PadButton.A, PadButton.A);
  }

  @Test
  void everyButtonOfTheMappingIsHeard() {
    for (int code = 0; code < 12; code++) {
      pad.down.add(code);
    }
    gamepads.poll();
    assertThat(heard).containsExactlyInAnyOrder(PadButton.values());
  }

  @Test
  void theStickIsAnAxisAndFarOutADirection() {
    pad.x = 0.1f;
    gamepads.poll();
    assertThat(gamepads.horizontal()).isZero();

    pad.x = 0.4f;
    gamepads.poll();
    assertThat(gamepads.horizontal()).isEqualTo(0.4f);
    assertThat(heard).isEmpty();

    pad.x = -0.9f;
    pad.y = -0.8f;
    gamepads.poll();
    assertThat(gamepads.horizontal()).isEqualTo(-0.9f);
    assertThat(gamepads.vertical()).as("up is positive").isCloseTo(0.8f, within(1e-6f));
    assertThat(heard).containsExactlyInAnyOrder(PadButton.LEFT, PadButton.UP);
  }

  @Test
  void theDirectionPadWinsOverTheStick() {
    pad.x = 0.5f;
    pad.down.add(FakePad.DPAD_LEFT);
    gamepads.poll();
    assertThat(gamepads.horizontal()).isEqualTo(-1);
  }

  /** A gamepad that is held in the hand of the test; its axes are 0 and 1, its buttons 0 to 11. */
  private static final class FakePad implements Controller {
    static final int A = 0;
    static final int DPAD_LEFT = 10;

    private final ControllerMapping mapping = new Mapping();
    private final Set<Integer> down = new HashSet<>();
    private float x;
    private float y;

    private static final class Mapping extends ControllerMapping {
      Mapping() {
        super(
            0, 1, UNDEFINED, UNDEFINED, A, 1, 2, 3, 4, 5, 6, UNDEFINED, 7, UNDEFINED, UNDEFINED,
            UNDEFINED, 8, 9, DPAD_LEFT, 11);
      }
    }

    @Override
    public boolean getButton(int code) {
      return down.contains(code);
    }

    @Override
    public float getAxis(int code) {
      return code == 0 ? x : y;
    }

    @Override
    public ControllerMapping getMapping() {
      return mapping;
    }

    @Override
    public String getName() {
      return "fake";
    }

    @Override
    public String getUniqueId() {
      return "fake";
    }

    @Override
    public int getMinButtonIndex() {
      return 0;
    }

    @Override
    public int getMaxButtonIndex() {
      return 11;
    }

    @Override
    public int getAxisCount() {
      return 2;
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public boolean canVibrate() {
      return false;
    }

    @Override
    public boolean isVibrating() {
      return false;
    }

    @Override
    public void startVibration(int duration, float strength) {}

    @Override
    public void cancelVibration() {}

    @Override
    public boolean supportsPlayerIndex() {
      return false;
    }

    @Override
    public int getPlayerIndex() {
      return PLAYER_IDX_UNSET;
    }

    @Override
    public void setPlayerIndex(int index) {}

    @Override
    public ControllerPowerLevel getPowerLevel() {
      return ControllerPowerLevel.POWER_UNKNOWN;
    }

    @Override
    public void addListener(ControllerListener listener) {}

    @Override
    public void removeListener(ControllerListener listener) {}
  }
}
