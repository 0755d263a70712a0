/**
 * What a person likes, kept over sittings in one file. Start with {@link
 * dev.flipside.desktop.preferences.Preferences}, which lists every name and value.
 *
 * <p>WHY: the file is refused as a whole when something in it is wrong, with one sentence that says
 * what: going on with defaults would write them over what a person has chosen.
 */
package dev.flipside.desktop.preferences;
