package dev.flipside.desktop.video;

import java.util.Map;

/**
 * How FFmpeg is set up for a format.
 *
 * @param container short name of the muxer
 * @param encoder name of the encoder
 * @param filters chain between the RGBA pictures and the encoder
 * @param bitRate bits per second that the encoder aims at; 0 if it goes by quality
 * @param options of the encoder
 * @param containerOptions of the muxer
 */
record Codec(
    String container,
    String encoder,
    String filters,
    long bitRate,
    Map<String, String> options,
    Map<String, String> containerOptions) {

  private static final String TO_VIDEO =
      "scale=out_color_matrix=bt709:out_range=tv:flags=bilinear+accurate_rnd,format=yuv420p";

  /** One palette for the whole film looks calmest, but needs every picture in memory at once. */
  private static final long LARGEST_COMMON_PALETTE_BYTES = 400_000_000;

  static Codec of(VideoFormat format, VideoSpec spec) {
    return switch (format) {
      case MP4 ->
          new Codec(
              "mp4",
              "libopenh264",
              TO_VIDEO,
              Math.max(1_000_000, Math.round(0.25 * spec.width() * spec.height() * spec.fps())),
              Map.of("rc_mode", "quality", "profile", "high", "allow_skip_frames", "0"),
              Map.of("movflags", "+faststart"));
      case WEBM ->
          new Codec(
              "webm",
              "libvpx-vp9",
              TO_VIDEO,
              0,
              Map.of(
                  "crf",
                  "30",
                  "deadline",
                  "realtime",
                  "cpu-used",
                  "7",
                  "row-mt",
                  "1",
                  "threads",
                  "4"),
              Map.of());
      case GIF ->
          new Codec(
              "gif",
              "gif",
              palette((long) spec.bytes() * spec.frames() <= LARGEST_COMMON_PALETTE_BYTES),
              0,
              Map.of(),
              Map.of("loop", "0"));
      case PNG -> throw new IllegalArgumentException("a contact sheet needs no encoder");
    };
  }

  private static String palette(boolean common) {
    String dither = "dither=bayer:bayer_scale=4";
    return common
        ? "split[a][b];[a]palettegen=stats_mode=full[p];[b][p]paletteuse=" + dither
        : "split[a][b];[a]palettegen=stats_mode=single[p];[b][p]paletteuse=new=1:" + dither;
  }
}
