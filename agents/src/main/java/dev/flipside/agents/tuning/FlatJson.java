package dev.flipside.agents.tuning;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How configuration records stand in files: one flat object of numbers, and texts, by name. What a
 * file does not name has the default of the record's {@code DEFAULT}, so that files of older
 * programs stay readable; what it names and this program does not know is left out.
 *
 * <p>Put {@code @JsonAdapter(FlatJson.class)} on a record with such a constant.
 */
public final class FlatJson implements TypeAdapterFactory {

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> token) {
    T byDefault = byDefault(token);
    return new TypeAdapter<>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.beginObject();
        for (Map.Entry<String, Double> each : Tunables.values((Record) value).entrySet()) {
          out.name(each.getKey()).value(each.getValue());
        }
        for (Map.Entry<String, String> each : Tunables.texts((Record) value).entrySet()) {
          out.name(each.getKey()).value(each.getValue());
        }
        out.endObject();
      }

      @Override
      public T read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
          in.nextNull();
          return byDefault;
        }
        return read((Record) byDefault, in);
      }

      @SuppressWarnings("unchecked")
      private T read(Record record, JsonReader in) throws IOException {
        Map<String, Double> known = new LinkedHashMap<>(Tunables.values(record));
        Map<String, Object> texts = new LinkedHashMap<>(Tunables.texts(record));
        in.beginObject();
        while (in.hasNext()) {
          String name = in.nextName();
          if (texts.containsKey(name)) {
            texts.put(name, in.nextString());
          } else if (!known.containsKey(name)) {
            in.skipValue();
          } else if (in.peek() == JsonToken.BOOLEAN) {
            known.put(name, in.nextBoolean() ? 1.0 : 0.0);
          } else {
            known.put(name, in.nextDouble());
          }
        }
        in.endObject();
        return (T) Tunables.replace(Tunables.with(record, "", known), texts);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T> T byDefault(TypeToken<T> token) {
    try {
      return (T) token.getRawType().getField("DEFAULT").get(null);
    } catch (ReflectiveOperationException e) {
      throw new JsonParseException(token + " has no public constant DEFAULT", e);
    }
  }
}
