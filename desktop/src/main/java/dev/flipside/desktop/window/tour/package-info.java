/**
 * The guided tour: the screens that are there anyway, in the order of a story, with a band above
 * them that says what to look for. Start with {@link dev.flipside.desktop.window.tour.TourScreen}.
 */
package dev.flipside.desktop.window.tour;
