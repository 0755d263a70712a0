package dev.flipside.desktop.video;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.av_d2q;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_image_copy_plane;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** FFmpeg's filters between RGBA pictures and an encoder: colour conversion or a palette. */
final class FilterGraph implements AutoCloseable {
  private final VideoSpec spec;
  private final AVFilterGraph graph = avfilter_graph_alloc();
  private final AVFilterContext source = new AVFilterContext(null);
  private final AVFilterContext sink = new AVFilterContext(null);
  private final AVRational frameRate;
  private final AVFrame in = av_frame_alloc();
  private final AVFrame out = av_frame_alloc();
  private long pushed;

  FilterGraph(VideoSpec spec, String chain) throws IOException {
    this.spec = spec;
    this.frameRate = av_d2q(spec.fps(), 1001 * 120);
    try {
      build(chain);
      in.width(spec.width()).height(spec.height()).format(AV_PIX_FMT_RGBA);
      FfmpegSink.check(av_frame_get_buffer(in, 0));
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void build(String chain) throws IOException {
    String shape =
        String.format(
            Locale.ROOT,
            "video_size=%dx%d:pix_fmt=rgba:time_base=%d/%d:frame_rate=%d/%d:pixel_aspect=1/1",
            spec.width(),
            spec.height(),
            frameRate.den(),
            frameRate.num(),
            frameRate.num(),
            frameRate.den());
    Pointer none = null;
    FfmpegSink.check(
        avfilter_graph_create_filter(
            source, avfilter_get_by_name("buffer"), "in", shape, none, graph));
    FfmpegSink.check(
        avfilter_graph_create_filter(
            sink, avfilter_get_by_name("buffersink"), "out", null, none, graph));
    AVFilterInOut start = end("in", source);
    AVFilterInOut stop = end("out", sink);
    try {
      FfmpegSink.check(avfilter_graph_parse_ptr(graph, chain, stop, start, none));
    } finally {
      avfilter_inout_free(start);
      avfilter_inout_free(stop);
    }
    FfmpegSink.check(avfilter_graph_config(graph, none));
  }

  private static AVFilterInOut end(String name, AVFilterContext filter) {
    AVFilterInOut end = avfilter_inout_alloc();
    end.name(org.bytedeco.ffmpeg.global.avutil.av_strdup(new BytePointer(name)));
    end.filter_ctx(filter).pad_idx(0).next(null);
    return end;
  }

  /** Pictures per second as a fraction. */
  AVRational frameRate() {
    return frameRate;
  }

  /** Gives one picture to the filters. */
  void push(ByteBuffer rgba) throws IOException {
    FfmpegSink.check(av_frame_make_writable(in));
    try (BytePointer pixels = new BytePointer(rgba)) {
      int row = 4 * spec.width();
      av_image_copy_plane(in.data(0), in.linesize(0), pixels, row, row, spec.height());
    }
    in.pts(pushed++);
    FfmpegSink.check(av_buffersrc_add_frame_flags(source, in, AV_BUFFERSRC_FLAG_KEEP_REF));
  }

  /** Says that no more pictures come. */
  void end() throws IOException {
    FfmpegSink.check(av_buffersrc_add_frame_flags(source, null, 0));
  }

  /** The next filtered picture, to be given back with {@link #done}; null if there is none yet. */
  AVFrame pull() throws IOException {
    int status = av_buffersink_get_frame(sink, out);
    if (nothingYet(status)) {
      return null;
    }
    FfmpegSink.check(status);
    return out;
  }

  /** Takes back what {@link #pull} gave. */
  void done(AVFrame frame) {
    av_frame_unref(frame);
  }

  /** Whether {@code status} says "later" or "that was all" rather than "error". */
  static boolean nothingYet(int status) {
    return status == AVERROR_EAGAIN() || status == AVERROR_EOF;
  }

  @Override
  public void close() {
    avfilter_graph_free(graph);
    av_frame_free(in);
    av_frame_free(out);
    frameRate.close();
  }
}
