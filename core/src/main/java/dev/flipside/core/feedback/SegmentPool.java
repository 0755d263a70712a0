package dev.flipside.core.feedback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The clips that may be asked about: the newest ones, and a fair sample of everything that was ever
 * added (reservoir sampling; Vitter 1985), so that the reward model goes on being asked about
 * motions that the policy has left behind. Used by the learner's thread alone.
 */
public final class SegmentPool {
  private final int recentCapacity;
  private final int historyCapacity;
  private final Deque<Segment> recent = new ArrayDeque<>();
  private final List<Segment> history = new ArrayList<>();
  private long added;

  /**
   * @param recentCapacity how many of the newest clips are kept, at least 1
   * @param historyCapacity how many of all clips are kept, at least 1
   */
  public SegmentPool(int recentCapacity, int historyCapacity) {
    if (recentCapacity < 1 || historyCapacity < 1) {
      throw new IllegalArgumentException("a pool needs room for at least one clip");
    }
    this.recentCapacity = recentCapacity;
    this.historyCapacity = historyCapacity;
  }

  /** Adds a clip; the oldest of the recent ones makes room for it. */
  public void add(Segment clip, RandomGenerator random) {
    if (recent.size() == recentCapacity) {
      recent.removeFirst();
    }
    recent.addLast(clip);
    added++;
    if (history.size() < historyCapacity) {
      history.add(clip);
    } else {
      long slot = random.nextLong(added);
      if (slot < historyCapacity) {
        history.set((int) slot, clip);
      }
    }
  }

  /** Number of clips that were ever added. */
  public long added() {
    return added;
  }

  /** The newest clips, the oldest first. */
  public List<Segment> recent() {
    return List.copyOf(recent);
  }

  /** The sample of all clips. */
  public List<Segment> history() {
    return List.copyOf(history);
  }

  /**
   * Makes the pool as one was that had these contents.
   *
   * @param newest see {@link #recent}
   * @param sample see {@link #history}
   * @param count see {@link #added}
   */
  public void set(List<Segment> newest, List<Segment> sample, long count) {
    recent.clear();
    recent.addAll(newest);
    history.clear();
    history.addAll(sample);
    added = count;
  }

  /** Forgets the recent clips, as after a change of policy; the history stays. */
  public void clearRecent() {
    recent.clear();
  }

  /**
   * Draws clips, with replacement.
   *
   * @param count how many
   * @param historyShare probability in [0, 1] that a clip comes from the whole history
   * @throws IllegalStateException if the pool is empty
   */
  public List<Segment> sample(int count, double historyShare, RandomGenerator random) {
    if (history.isEmpty()) {
      throw new IllegalStateException("the pool is empty");
    }
    List<Segment> newest = List.copyOf(recent);
    List<Segment> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      boolean old = newest.isEmpty() || random.nextDouble() < historyShare;
      List<Segment> from = old ? history : newest;
      drawn.add(from.get(random.nextInt(from.size())));
    }
    return drawn;
  }
}
