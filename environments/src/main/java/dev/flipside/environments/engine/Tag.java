package dev.flipside.environments.engine;

/**
 * A kind of fixture, for telling contacts apart ("foot", "ground", "ball"). Made by {@link
 * Stage#tag}.
 *
 * @param name for messages
 * @param index position among the tags of the stage, from 0
 */
public record Tag(String name, int index) {}
