/**
 * What can be heard: sounds that are computed, and the loudspeaker that plays them if there is one.
 * Start with {@link dev.flipside.desktop.sound.Speaker}.
 */
package dev.flipside.desktop.sound;
