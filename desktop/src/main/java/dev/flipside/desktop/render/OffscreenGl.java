package dev.flipside.desktop.render;

import static org.lwjgl.egl.EGL15.*;
import static org.lwjgl.system.MemoryUtil.NULL;

import java.nio.IntBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGLCapabilities;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.opengl.GLCapabilities;
import org.lwjgl.system.JNI;
import org.lwjgl.system.MemoryStack;

/**
 * An OpenGL context that needs no display: EGL on Mesa's surfaceless platform, Linux only. Current
 * on the thread that made it until closed.
 */
public final class OffscreenGl implements AutoCloseable {
  private static final int PLATFORM_SURFACELESS_MESA = 0x31DD;

  private final long display;
  private final long context;
  private final GLCapabilities capabilities;

  /** There is no off-screen OpenGL here; the message says why, in one sentence. */
  public static final class Missing extends Exception {
    private static final long serialVersionUID = 1;

    Missing(String reason) {
      super("off-screen OpenGL is missing: " + reason);
    }
  }

  /**
   * Makes the context and makes it current.
   *
   * @throws Missing if this machine has none
   */
  public OffscreenGl() throws Missing {
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new Missing("it works on Linux only");
    }
    if (Boolean.getBoolean("flipside.software")) {
      throw new Missing("it was switched off with -Dflipside.software=true");
    }
    display = openDisplay();
    try (MemoryStack stack = MemoryStack.stackPush()) {
      context = makeContext(stack);
      if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
        throw new Missing("EGL cannot draw without a surface");
      }
      capabilities = GL.createCapabilities();
    } catch (IllegalStateException | UnsatisfiedLinkError e) {
      throw new Missing("the OpenGL library cannot be loaded (package libgl1)");
    }
  }

  /** What draws, for example "llvmpipe (LLVM 15)". */
  public String renderer() {
    return GL33C.glGetString(GL33C.GL_RENDERER);
  }

  private static long openDisplay() throws Missing {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      EGLCapabilities client = EGL.getCapabilities();
      if (!client.EGL15) {
        throw new Missing("EGL is older than version 1.5");
      }
      // The native display is null on this platform, which LWJGL's own method refuses.
      long display =
          JNI.callPPP(PLATFORM_SURFACELESS_MESA, NULL, NULL, client.eglGetPlatformDisplay);
      IntBuffer major = stack.mallocInt(1);
      IntBuffer minor = stack.mallocInt(1);
      if (display == EGL_NO_DISPLAY || !eglInitialize(display, major, minor)) {
        throw new Missing("EGL has no surfaceless platform (Mesa's package libegl-mesa0 has one)");
      }
      EGL.createDisplayCapabilities(display, major.get(0), minor.get(0));
      return display;
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
      throw new Missing("the EGL library is not installed (package libegl1)");
    }
  }

  private long makeContext(MemoryStack stack) throws Missing {
    if (!eglBindAPI(EGL_OPENGL_API)) {
      throw new Missing("EGL offers no desktop OpenGL");
    }
    PointerBuffer configs = stack.mallocPointer(1);
    IntBuffer count = stack.mallocInt(1);
    IntBuffer wanted =
        stack.ints(EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE, 0, EGL_NONE);
    if (!eglChooseConfig(display, wanted, configs, count) || count.get(0) == 0) {
      throw new Missing("EGL has no suitable configuration");
    }
    IntBuffer version =
        stack.ints(
            EGL_CONTEXT_MAJOR_VERSION,
            3,
            EGL_CONTEXT_MINOR_VERSION,
            3,
            EGL_CONTEXT_OPENGL_PROFILE_MASK,
            EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
            EGL_NONE);
    long made = eglCreateContext(display, configs.get(0), EGL_NO_CONTEXT, version);
    if (made == EGL_NO_CONTEXT) {
      throw new Missing("the driver does not offer OpenGL 3.3");
    }
    return made;
  }

  /** Makes this the context of the calling thread, if it is not already. */
  void makeCurrent() {
    if (eglGetCurrentContext() != context) {
      eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context);
      GL.setCapabilities(capabilities);
    }
  }

  @Override
  public void close() {
    makeCurrent();
    GL.setCapabilities(null);
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    // The display stays open: it is one for the whole process, and others may be drawing on it.
    eglDestroyContext(display, context);
  }
}
