package dev.flipside.agents.report;

/**
 * A picture in a report.
 *
 * @param png the picture as a PNG file
 * @param caption what it shows, one line
 */
public record ReportPicture(byte[] png, String caption) {}
