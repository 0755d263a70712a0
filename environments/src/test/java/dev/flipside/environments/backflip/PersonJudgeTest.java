package dev.flipside.environments.backflip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.Seeds;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PersonJudgeTest {
  private static final ClipJudge JUDGE = new PersonJudge();

  @Test
  void turningOverBackwardBeatsJumpingAndForward() {
    double backward = score(new Story().stand(2).fly(20, 0.6f, 1.5f));
    double straight = score(new Story().stand(2).fly(20, 0, 1.5f));
    double forward = score(new Story().stand(2).fly(20, -0.6f, 1.5f));
    assertThat(backward).isGreaterThan(straight + 1);
    assertThat(straight).isEqualTo(forward);
  }

  @Test
  void turningOnTheGroundIsNoFlip() {
    assertThat(score(new Story().roll(20, 1f))).isLessThan(score(new Story().stand(20)));
  }

  @Test
  void higherIsBetter() {
    double high = score(new Story().stand(2).fly(20, 0.6f, 1.7f));
    double low = score(new Story().stand(2).fly(20, 0.6f, 1.2f));
    assertThat(high).isGreaterThan(low);
  }

  @Test
  void landingsAreGraded() {
    double fall = score(new Story().fly(15, 0.9f, 1.5f).roll(15, 0));
    double crooked = score(new Story().fly(15, 0.75f, 1.5f).stand(15));
    double shortStand = score(new Story().fly(15, 0.9f, 1.5f).stand(6).roll(9, 0));
    double good = score(new Story().fly(15, 0.9f, 1.5f).stand(15));
    assertThat(shortStand).isGreaterThan(fall);
    assertThat(good).isGreaterThan(shortStand);
    assertThat(good).isGreaterThan(crooked + 4 * 0.15f);
  }

  @Test
  void landingOnTheShinIsAFall() {
    double kneeling = score(new Story().fly(15, 0.9f, 1.5f).kneel(15));
    double lying = score(new Story().fly(15, 0.9f, 1.5f).roll(15, 0));
    double standing = score(new Story().fly(15, 0.9f, 1.5f).stand(15));
    assertThat(kneeling).isEqualTo(lying);
    assertThat(standing).isGreaterThan(kneeling + 2);
  }

  @Test
  void aFlatFootUnderAShinIsNoFall() {
    double onFoot = score(new Story().stand(30));
    double onKnee = score(new Story().kneel(30));
    assertThat(onFoot).isGreaterThan(onKnee + 1);
  }

  @Test
  void realFlipsBeatStandingAndRandomMotion() {
    double flip = real(FlipScript.standing());
    double stand = real(observation -> Balance.pose(observation).action());
    RandomGenerator random = Seeds.generator(1);
    double chance =
        real(
            observation -> {
              float[] action = new float[HopperBody.JOINTS];
              for (int i = 0; i < action.length; i++) {
                action[i] = 2 * random.nextFloat() - 1;
              }
              return action;
            });
    assertThat(flip).isGreaterThan(stand + 1).isGreaterThan(chance + 1);
  }

  private static double real(Policy policy) {
    BackflipProvider provider = new BackflipProvider();
    Settings settings = Settings.of(provider.settings(), Map.of());
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      Episode episode = Episode.play(environment, policy, 5);
      return JUDGE.score(episode.scene(), episode.frames().subList(15, 60));
    }
  }

  private static double score(Story story) {
    return story.score(JUDGE);
  }
}
