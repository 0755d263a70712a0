/**
 * The worked example for authors of environments: a lamp that hovers. Two classes and one line in a
 * services file, packed into a jar of its own; nothing in Flipside names it.
 *
 * <p>Start with {@link dev.example.hover.HoverProvider}, then {@link dev.example.hover.Hover}.
 * Depends on Flipside's core and the JDK.
 */
package dev.example.hover;
