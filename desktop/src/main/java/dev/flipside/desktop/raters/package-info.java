/**
 * Studies of those who judge: questions of which the truth is known, what people answered, and how
 * often they were right, by what helped, how long they could look, and how sure and tired they
 * were. Start with {@link dev.flipside.desktop.raters.RaterSitting}.
 */
package dev.flipside.desktop.raters;
