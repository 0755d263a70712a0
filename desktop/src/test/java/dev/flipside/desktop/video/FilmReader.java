package dev.flipside.desktop.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;

/** Decodes whole films, as a player would. */
public final class FilmReader {
  public record Film(int width, int height, double seconds, List<BufferedImage> pictures) {}

  private FilmReader() {}

  public static Film read(Path file) throws IOException {
    Loader.load(org.bytedeco.ffmpeg.global.avformat.class);
    AVFormatContext container = new AVFormatContext(null);
    FfmpegSink.check(avformat_open_input(container, file.toString(), null, null));
    FfmpegSink.check(avformat_find_stream_info(container, (AVDictionary) null));
    var parameters = container.streams(0).codecpar();
    var decoder = avcodec_find_decoder(parameters.codec_id());
    AVCodecContext context = avcodec_alloc_context3(decoder);
    FfmpegSink.check(avcodec_parameters_to_context(context, parameters));
    FfmpegSink.check(avcodec_open2(context, decoder, (AVDictionary) null));
    AVPacket packet = av_packet_alloc();
    AVFrame frame = av_frame_alloc();
    List<BufferedImage> pictures = new ArrayList<>();
    while (av_read_frame(container, packet) >= 0) {
      FfmpegSink.check(avcodec_send_packet(context, packet));
      av_packet_unref(packet);
      drain(context, frame, pictures);
    }
    FfmpegSink.check(avcodec_send_packet(context, null));
    drain(context, frame, pictures);
    Film film =
        new Film(parameters.width(), parameters.height(), container.duration() / 1e6, pictures);
    av_packet_free(packet);
    av_frame_free(frame);
    avcodec_free_context(context);
    avformat_close_input(container);
    return film;
  }

  private static void drain(AVCodecContext context, AVFrame frame, List<BufferedImage> pictures) {
    while (avcodec_receive_frame(context, frame) >= 0) {
      pictures.add(image(frame));
    }
  }

  private static BufferedImage image(AVFrame frame) {
    int width = frame.width();
    int height = frame.height();
    ByteBuffer rgba = ByteBuffer.allocateDirect(4 * width * height);
    SwsContext toRgba =
        sws_getContext(
            width,
            height,
            frame.format(),
            width,
            height,
            AV_PIX_FMT_RGBA,
            SWS_BILINEAR,
            null,
            null,
            (double[]) null);
    IntPointer bt709 = sws_getCoefficients(SWS_CS_ITU709);
    sws_setColorspaceDetails(toRgba, bt709, 0, bt709, 1, 0, 1 << 16, 1 << 16);
    AVFrame out = av_frame_alloc();
    out.data(0, new BytePointer(rgba)).linesize(0, 4 * width);
    sws_scale(toRgba, frame.data(), frame.linesize(), 0, height, out.data(), out.linesize());
    av_frame_free(out);
    sws_freeContext(toRgba);
    return Pixels.image(rgba, width, height);
  }
}
