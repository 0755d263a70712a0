package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A vertex and a fragment shader from the resources beside this class, compiled and linked. */
final class ShaderProgram implements AutoCloseable {
  /** Attribute locations that every vertex shader here uses. */
  static final int POSITION = 0;

  static final int NORMAL = 1;
  static final int COLOUR = 2;
  static final int EDGES = 3;

  private final int program;
  private final Map<String, Integer> locations = new HashMap<>();

  /**
   * Compiles NAME_vertex.glsl and NAME_fragment.glsl.
   *
   * @param shadowTaps how often the fragment shader looks into the shadow map; 0 for never
   * @param defined names for the shaders' conditions
   */
  ShaderProgram(String name, int shadowTaps, String... defined) {
    program = glCreateProgram();
    String defines = "";
    for (String define : defined) {
      defines += "#define " + define + "\n";
    }
    // Solids are lit in either shader, by the same lines.
    String lighting = name.equals("solid") ? source("lighting.glsl") : "";
    int v = compile(GL_VERTEX_SHADER, name + "_vertex.glsl", defines + lighting);
    String before = defines + source("common.glsl") + lighting;
    if (shadowTaps > 0) {
      before = "#define SHADOWS\n#define TAPS " + shadowTaps + "\n" + source("light.glsl") + before;
    }
    int f = compile(GL_FRAGMENT_SHADER, name + "_fragment.glsl", before);
    glAttachShader(program, v);
    glAttachShader(program, f);
    glBindAttribLocation(program, POSITION, "position");
    glBindAttribLocation(program, NORMAL, "normal");
    glBindAttribLocation(program, COLOUR, "colour");
    glBindAttribLocation(program, EDGES, "edges");
    glLinkProgram(program);
    glDeleteShader(v);
    glDeleteShader(f);
    if (glGetProgrami(program, GL_LINK_STATUS) == GL_FALSE) {
      throw new IllegalStateException("shaders " + name + ": " + glGetProgramInfoLog(program));
    }
  }

  void use() {
    glUseProgram(program);
  }

  void set(String name, float x) {
    glUniform1f(at(name), x);
  }

  void set(String name, int x) {
    glUniform1i(at(name), x);
  }

  void setPixel(String name, int x, int y) {
    glUniform2i(at(name), x, y);
  }

  void set(String name, float x, float y) {
    glUniform2f(at(name), x, y);
  }

  void set(String name, float x, float y, float z) {
    glUniform3f(at(name), x, y, z);
  }

  void set(String name, float x, float y, float z, float w) {
    glUniform4f(at(name), x, y, z, w);
  }

  /** Sets a matrix of 4 x 4 or 3 x 3, column-major. */
  void set(String name, float[] matrix) {
    if (matrix.length == 9) {
      glUniformMatrix3fv(at(name), false, matrix);
    } else {
      glUniformMatrix4fv(at(name), false, matrix);
    }
  }

  /** Sets an array of pairs. */
  void setPairs(String name, float[] pairs) {
    glUniform2fv(at(name), pairs);
  }

  /** Sets a colour given as 0xRRGGBB in display values, 0 to 1. */
  void setColour(String name, int rgb) {
    set(name, (rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
  }

  /** Sets element {@code index} of an array of colours. */
  void setColour(String array, int index, int rgb) {
    setColour(array + "[" + index + "]", rgb);
  }

  /** The lowest byte of {@code component} as linear light, with gamma 2 as in the shaders. */
  static float linear(int component) {
    float c = (component & 0xFF) / 255f;
    return c * c;
  }

  private int at(String name) {
    return locations.computeIfAbsent(name, n -> glGetUniformLocation(program, n));
  }

  private static int compile(int type, String name, String before) {
    int shader = glCreateShader(type);
    glShaderSource(shader, "#version 150\n" + before + source(name));
    glCompileShader(shader);
    if (glGetShaderi(shader, GL_COMPILE_STATUS) == GL_FALSE) {
      throw new IllegalStateException("shader " + name + ": " + glGetShaderInfoLog(shader));
    }
    return shader;
  }

  private static String source(String name) {
    try (InputStream in = ShaderProgram.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("shader " + name + " is missing from the program's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
    } catch (IOException e) {
      throw new IllegalStateException("shader " + name + " cannot be read", e);
    }
  }

  @Override
  public void close() {
    glDeleteProgram(program);
  }
}
