/**
 * What happened, kept as values: whole episodes, and clips of them. Depends on the environment and
 * scene packages.
 */
package dev.flipside.core.episode;
