package dev.flipside.agents.feedback;

import dev.flipside.agents.reward.learned.ClipInputs;
import dev.flipside.agents.reward.learned.Comparison;
import dev.flipside.agents.reward.learned.RewardInput;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What labels say in the reward nets' own terms; each clip is read from the disk once. */
final class Comparisons {
  private final ClipStore clips;
  private final String environment;
  private final RewardInput input;
  private final FeedbackConfig config;
  private final Map<String, ClipInputs> inputs = new HashMap<>();

  /**
   * @param clips that the labels speak of
   * @param environment id of the environment that the clips must come from
   * @param input what the nets see of a clip
   * @param config which part of a clip an answer is about
   */
  Comparisons(ClipStore clips, String environment, RewardInput input, FeedbackConfig config) {
    this.clips = clips;
    this.environment = environment;
    this.input = input;
    this.config = config;
  }

  /**
   * What the labels say, in order; those that teach nothing, or whose clips are unknown, damaged or
   * from another environment, are left out. The names of comparisons do not depend on who answered,
   * so that the same answers by somebody else teach the same.
   */
  List<Comparison> of(List<Preference> labels) {
    Map<String, Integer> raters = new HashMap<>();
    List<Comparison> said = new ArrayList<>();
    for (Preference label : labels) {
      int number = raters.merge(label.query(), 1, Integer::sum);
      if (label.teaches()) {
        String key = number == 1 ? label.query() : label.query() + "/" + number;
        comparison(label, key).ifPresent(said::add);
      }
    }
    return said;
  }

  private Optional<Comparison> comparison(Preference label, String key) {
    List<ClipInputs> compared = new ArrayList<>();
    for (String id : label.clips()) {
      Optional<ClipInputs> known = inputs(id);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      compared.add(known.get());
    }
    return Optional.of(new Comparison(key, compared, label.choice().shares(label.kind())));
  }

  private Optional<ClipInputs> inputs(String id) {
    if (!inputs.containsKey(id)) {
      Optional<Segment> clip = clips.find(id).filter(c -> c.environment().equals(environment));
      if (clip.isEmpty()) {
        return Optional.empty();
      }
      inputs.put(id, config.clips().judged(input.of(clip.get())));
    }
    return Optional.of(inputs.get(id));
  }
}
