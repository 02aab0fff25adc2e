package io.bongsu.storage.database;

import io.bongsu.model.fault.Reason;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads words with their code, and mere text as it was stored before there were codes. */
final class ReasonReader extends StdDeserializer<Reason> {
  ReasonReader() {
    super(Reason.class);
  }

  @Override
  public Reason deserialize(JsonParser in, DeserializationContext context) {
    return read(context.readTree(in));
  }

  private static Reason read(JsonNode node) {
    if (!node.isObject()) {
      return Reason.plain(node.asString(""));
    }
    SortedMap<String, String> parameters = new TreeMap<>();
    node.path("parameters")
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asString("")));
    JsonNode more = node.path("then");
    @Nullable Reason then = more.isObject() ? read(more) : null;
    return new Reason(
        node.path("code").asString(""), parameters, node.path("text").asString(""), then);
  }
}
