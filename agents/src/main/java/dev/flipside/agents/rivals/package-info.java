/**
 * Rival methods on one task: hand-coded rewards, curiosity, a planner, feedback, each over many
 * seeds or layouts, measured by what truly happened.
 *
 * <p>Start with {@link dev.flipside.agents.rivals.RivalTrial}. Depends on training, feedback,
 * exploration, planning and study; knows no environment.
 */
package dev.flipside.agents.rivals;
