package dev.flipside.desktop.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Width and height in pixels, written {@code 1280x720}.
 *
 * @param width pixels
 * @param height pixels
 */
record PictureSize(int width, int height) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

  /** For picocli. */
  static final class Converter implements ITypeConverter<PictureSize> {
    @Override
    public PictureSize convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("a size is written like 1280x720, not " + text);
      }
      return new PictureSize(
          Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
  }
}
