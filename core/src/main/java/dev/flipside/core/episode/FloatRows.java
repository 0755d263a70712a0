package dev.flipside.core.episode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A table of floats as it stands in a JSON file: exact, compact, and able to hold NaN.
 *
 * @param rows number of rows, at least 0
 * @param columns number of columns, at least 0
 * @param base64 all values row by row, 32-bit IEEE 754 little-endian, in Base64
 */
public record FloatRows(int rows, int columns, String base64) {
  /** Rows without columns cost a file nothing to claim; longer than any episode. */
  private static final int MOST_EMPTY_ROWS = 1 << 20;

  /** Packs rows of equal length, [rows][columns]. */
  public static FloatRows of(List<float[]> rows) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).length;
    ByteBuffer bytes =
        ByteBuffer.allocate(4 * rows.size() * columns).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : rows) {
      if (row.length != columns) {
        throw new IllegalArgumentException(
            "rows have " + columns + " and " + row.length + " columns");
      }
      for (float value : row) {
        bytes.putFloat(value);
      }
    }
    return new FloatRows(rows.size(), columns, Base64.getEncoder().encodeToString(bytes.array()));
  }

  /**
   * Unpacks into fresh arrays, [rows][columns].
   *
   * @throws IllegalArgumentException if the text is no Base64 or has another length
   */
  public List<float[]> unpack() {
    byte[] raw = Base64.getDecoder().decode(base64);
    if (rows < 0
        || columns < 0
        || (columns == 0 && rows > MOST_EMPTY_ROWS)
        || raw.length != 4L * rows * columns) {
      throw new IllegalArgumentException(
          "a table of " + rows + " x " + columns + " floats cannot have " + raw.length + " bytes");
    }
    ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    List<float[]> out = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      float[] row = new float[columns];
      for (int j = 0; j < columns; j++) {
        row[j] = bytes.getFloat();
      }
      out.add(row);
    }
    return out;
  }
}
