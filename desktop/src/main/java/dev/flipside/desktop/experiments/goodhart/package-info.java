/** What a frozen reward becomes under pressure: plots over the divergence, and fitted curves. */
package dev.flipside.desktop.experiments.goodhart;
