/**
 * Films as files: MP4, WebM, GIF and PNG contact sheets.
 *
 * <p>Start with {@link dev.flipside.desktop.video.VideoFile}, which takes pictures as RGBA bytes
 * and knows nothing of where they come from.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>FFmpeg is called as a library, not as the program that comes along with it: that program
 *       also wants X, ALSA and PulseAudio, which bare machines lack. The libraries that encode
 *       bring everything they need.
 *   <li>H.264 comes from OpenH264 and not from x264, whose licence would be ours too.
 *   <li>The colours of a GIF are chosen by FFmpeg's palette filters, once for the film if all its
 *       pictures fit into memory, or else anew for each picture.
 *   <li>A contact sheet, and a GIF where FFmpeg has no libraries, need the JDK alone.
 * </ul>
 */
package dev.flipside.desktop.video;
