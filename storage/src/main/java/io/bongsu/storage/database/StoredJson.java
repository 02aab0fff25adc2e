package io.bongsu.storage.database;

import io.bongsu.model.fault.Reason;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.snmp.Oid;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Model values as JSON columns. Parsed values are written as they print; parts that a newer or
 * older version knows and this one does not are passed over.
 */
public final class StoredJson {
  private final JsonMapper mapper;

  /** Ready for use; thread-safe. */
  public StoredJson() {
    var parsed = new SimpleModule("bongsu parsed values");
    asText(parsed, IpAddress.class, IpAddress::parse);
    asText(parsed, Oid.class, Oid::parse);
    asText(parsed, MacAddress.class, text -> MacAddress.tryParse(text).orElseThrow());
    parsed.addDeserializer(Reason.class, new ReasonReader());
    mapper =
        JsonMapper.builder()
            .addModule(parsed)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
  }

  /** Writes. */
  public String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  /**
   * Reads.
   *
   * @throws tools.jackson.core.JacksonException when the text does not fit the type
   */
  public <T> T read(String text, Class<T> type) {
    return mapper.readValue(text, type);
  }

  /**
   * Takes lists, maps, texts and numbers as if they had been read.
   *
   * @throws tools.jackson.core.JacksonException when they do not fit the type
   */
  public <T> @Nullable T convert(@Nullable Object read, Class<T> type) {
    return mapper.convertValue(read, type);
  }

  /**
   * Reads an object whose values are texts.
   *
   * @throws tools.jackson.core.JacksonException when it is none
   */
  public Map<String, String> readTexts(String text) {
    return mapper.readerForMapOf(String.class).readValue(text);
  }

  private static <T> void asText(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addSerializer(type, new TextWriter<>(type));
    module.addDeserializer(type, new TextReader<>(type, parse));
  }

  private static final class TextWriter<T> extends StdSerializer<T> {
    TextWriter(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.toString());
    }
  }

  private static final class TextReader<T> extends StdDeserializer<T> {
    private final Function<String, T> parse;

    TextReader(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      return parse.apply(in.getString());
    }
  }
}
