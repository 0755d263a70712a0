package dev.flipside.desktop.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_PAL8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_inv_q;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/** MP4, WebM and GIF through FFmpeg's libraries: filter graph, encoder, container. */
final class FfmpegSink implements FrameSink {
  private final VideoSpec spec;
  private final AVFormatContext container = new AVFormatContext(null);
  private final AVPacket packet;
  private AVCodecContext encoder;
  private AVStream stream;
  private FilterGraph filters;
  private ChangedBlocks blocks;

  /**
   * Starts a file.
   *
   * @throws LinkageError if FFmpeg's libraries do not load here
   * @throws IOException if the file cannot be written
   */
  FfmpegSink(Path file, VideoSpec spec, VideoFormat format) throws IOException {
    this.spec = spec;
    Loader.load(org.bytedeco.ffmpeg.global.avfilter.class);
    av_log_set_level(AV_LOG_FATAL);
    packet = av_packet_alloc();
    try {
      start(file, format);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void start(Path file, VideoFormat format) throws IOException {
    Codec codec = Codec.of(format, spec);
    String name = file.toString();
    check(avformat_alloc_output_context2(container, null, codec.container(), name));
    AVCodec implementation = avcodec_find_encoder_by_name(codec.encoder());
    if (implementation == null) {
      throw new IllegalStateException("FFmpeg was built without " + codec.encoder());
    }
    filters = new FilterGraph(spec, codec.filters());
    blocks = format == VideoFormat.MP4 ? new ChangedBlocks(spec.width(), spec.height()) : null;
    encoder = avcodec_alloc_context3(implementation);
    encoder.width(spec.width()).height(spec.height());
    encoder.time_base(av_inv_q(filters.frameRate())).framerate(filters.frameRate());
    encoder.gop_size((int) Math.ceil(2 * spec.fps()));
    if (format == VideoFormat.GIF) {
      encoder.pix_fmt(AV_PIX_FMT_PAL8);
    } else {
      encoder.pix_fmt(AV_PIX_FMT_YUV420P).color_range(AVCOL_RANGE_MPEG);
      encoder.colorspace(AVCOL_SPC_BT709).color_primaries(AVCOL_PRI_BT709);
      encoder.color_trc(AVCOL_TRC_BT709).bit_rate(codec.bitRate());
    }
    if ((container.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
      encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    try (AVDictionary options = new AVDictionary(null)) {
      codec.options().forEach((key, value) -> av_dict_set(options, key, value, 0));
      check(avcodec_open2(encoder, implementation, options));
      av_dict_free(options);
    }
    stream = avformat_new_stream(container, null);
    stream.time_base(encoder.time_base()).avg_frame_rate(filters.frameRate());
    check(avcodec_parameters_from_context(stream.codecpar(), encoder));
    AVIOContext disk = new AVIOContext(null);
    check(avio_open(disk, name, AVIO_FLAG_WRITE));
    container.pb(disk);
    try (AVDictionary options = new AVDictionary(null);
        AVDictionary metadata = new AVDictionary(null)) {
      av_dict_set(metadata, "title", spec.title(), 0);
      container.metadata(metadata);
      codec.containerOptions().forEach((key, value) -> av_dict_set(options, key, value, 0));
      check(avformat_write_header(container, options));
      av_dict_free(options);
    }
  }

  @Override
  public void add(ByteBuffer rgba) throws IOException {
    filters.push(blocks == null ? rgba : blocks.marked(rgba));
    drainFilters();
  }

  private void drainFilters() throws IOException {
    for (AVFrame frame = filters.pull(); frame != null; frame = filters.pull()) {
      check(avcodec_send_frame(encoder, frame));
      filters.done(frame);
      drainEncoder();
    }
  }

  private void drainEncoder() throws IOException {
    while (true) {
      int status = avcodec_receive_packet(encoder, packet);
      if (FilterGraph.nothingYet(status)) {
        return;
      }
      check(status);
      try (AVRational from = encoder.time_base();
          AVRational to = stream.time_base()) {
        av_packet_rescale_ts(packet, from, to);
      }
      packet.stream_index(stream.index());
      check(av_interleaved_write_frame(container, packet));
      check(container.pb().error());
    }
  }

  @Override
  public void finish() throws IOException {
    filters.end();
    drainFilters();
    check(avcodec_send_frame(encoder, null));
    drainEncoder();
    check(av_write_trailer(container));
    check(closeFile());
  }

  /** FFmpeg frees what it closes even where the disk refuses, so nobody may close it twice. */
  private int closeFile() {
    AVIOContext disk = container.pb();
    if (disk == null || disk.isNull()) {
      return 0;
    }
    container.pb(null);
    return avio_closep(disk);
  }

  @Override
  public void close() {
    if (!container.isNull()) {
      closeFile();
      avformat_free_context(container);
      container.setNull();
    }
    if (encoder != null) {
      avcodec_free_context(encoder);
      encoder = null;
    }
    if (filters != null) {
      filters.close();
      filters = null;
    }
    if (!packet.isNull()) {
      av_packet_free(packet);
      packet.setNull();
    }
  }

  /** Turns FFmpeg's negative numbers into an exception with FFmpeg's words. */
  static int check(int status) throws IOException {
    if (status < 0) {
      try (BytePointer text = new BytePointer(256)) {
        Pointer.memset(text, 0, 256);
        av_strerror(status, text, 255);
        String padded = text.getString(StandardCharsets.UTF_8);
        throw new IOException(padded.substring(0, padded.indexOf('\0')));
      }
    }
    return status;
  }
}
