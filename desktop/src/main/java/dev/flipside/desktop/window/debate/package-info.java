/** Judging by what two advocates choose to show. */
package dev.flipside.desktop.window.debate;
