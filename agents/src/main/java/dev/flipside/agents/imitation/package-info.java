/**
 * Learning to do what was shown: the supervised step before learning from feedback.
 *
 * <p>Start with {@link dev.flipside.agents.imitation.BehaviourCloning}. It learns from what a
 * person played or a script shows ({@link dev.flipside.agents.imitation.ScriptedShow}). Its
 * checkpoint is what a run starts from ({@code startFrom}), and the frozen reference that a KL
 * penalty keeps near.
 */
package dev.flipside.agents.imitation;
