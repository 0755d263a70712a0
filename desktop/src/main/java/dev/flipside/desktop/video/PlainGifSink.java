package dev.flipside.desktop.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Animated GIF through the JDK alone: larger and plainer than FFmpeg's, but it needs no natives.
 */
final class PlainGifSink implements FrameSink {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private final VideoSpec spec;
  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream out;
  private long pictures;

  PlainGifSink(Path file, VideoSpec spec) throws IOException {
    this.spec = spec;
    out = ImageIO.createImageOutputStream(file.toFile());
    if (out == null) {
      throw new IOException("access denied");
    }
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  @Override
  public void add(ByteBuffer rgba) throws IOException {
    BufferedImage image = Pixels.image(rgba, spec.width(), spec.height());
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    long hundredths = Math.round((pictures + 1) * 100 / spec.fps());
    long before = Math.round(pictures * 100 / spec.fps());
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("delayTime", Long.toString(Math.max(2, hundredths - before)));
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    child(root, "ApplicationExtensions").appendChild(loop);
    metadata.setFromTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(image, null, metadata), null);
    pictures++;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }

  @Override
  public void finish() throws IOException {
    writer.endWriteSequence();
    out.close();
  }

  @Override
  public void close() {
    writer.dispose();
    try {
      out.close();
    } catch (IOException e) {
      // Already closed by finish, or the disk refused and finish has said so.
      return;
    }
  }
}
