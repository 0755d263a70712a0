/** What happened, kept as values: whole episodes, and clips of them. */
package dev.flipside.core.episode;
