/**
 * Reports for people: pages in one HTML file with curves, tables and stills, and the report of a
 * run.
 *
 * <p>Start with {@link dev.flipside.agents.report.HtmlReport} and {@link
 * dev.flipside.agents.report.Plot}, which know nothing of runs.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>Plots are written as SVG by some three hundred lines of our own instead of by a chart
 *       library. The one that was tried (XChart) draws through Java's AWT: it took 1.3 s for the
 *       first picture, needs fonts installed on the machine, and without a further library gives
 *       bitmaps only. SVG is crisp at every size, follows the page into dark mode, and names each
 *       curve under the mouse.
 *   <li>Series differ by dash or form of mark as well as by colour.
 * </ul>
 */
package dev.flipside.agents.report;
