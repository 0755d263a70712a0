package dev.flipside.core.episode;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import dev.flipside.core.file.WholeFile;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.lang.reflect.Type;
import java.util.Map;

/** Scenes as JSON. A shape says which one it is in the member {@code "shape"}. */
public final class SceneJson {
  private static final Map<String, Class<? extends Shape>> SHAPES =
      Map.of(
          "box", Shape.Box.class,
          "sphere", Shape.Sphere.class,
          "capsule", Shape.Capsule.class,
          "cylinder", Shape.Cylinder.class,
          "prism", Shape.Prism.class);
  private static final Gson GSON =
      new GsonBuilder()
          .serializeSpecialFloatingPointValues()
          .registerTypeAdapter(Shape.class, new ShapeAdapter())
          .create();

  private SceneJson() {}

  /** The scene as one line of JSON; equal scenes give equal text. */
  public static String write(SceneModel scene) {
    return GSON.toJson(scene);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws dev.flipside.core.Refusal with one sentence if the text is not a scene
   */
  public static SceneModel read(String json) {
    return WholeFile.json(GSON, json, SceneModel.class, "this is not a scene");
  }

  private static final class ShapeAdapter
      implements JsonSerializer<Shape>, JsonDeserializer<Shape> {
    @Override
    public JsonElement serialize(Shape shape, Type type, JsonSerializationContext context) {
      JsonObject json = context.serialize(shape, shape.getClass()).getAsJsonObject();
      SHAPES.forEach(
          (name, shapeClass) -> {
            if (shapeClass == shape.getClass()) {
              json.addProperty("shape", name);
            }
          });
      return json;
    }

    @Override
    public Shape deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
      String name = json.getAsJsonObject().get("shape").getAsString();
      Class<? extends Shape> shapeClass = SHAPES.get(name);
      if (shapeClass == null) {
        throw new JsonParseException("there is no shape " + name);
      }
      return context.deserialize(json, shapeClass);
    }
  }
}
