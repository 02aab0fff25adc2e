package io.bongsu.app.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words of the interface what is wrong with a body; never names a class. */
final class JsonComplaint {
  private JsonComplaint() {}

  static String about(DatabindException mismatch) {
    if (mismatch instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds() == null
              ? ""
              : unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", "));
      return "it has an unknown field; known are " + known;
    }
    String field = field(mismatch);
    if (mismatch instanceof MismatchedInputException) {
      return field.isEmpty()
          ? "a JSON object is expected"
          : "field " + field + " is missing or of the wrong type";
    }
    return field.isEmpty() ? "its values cannot be read" : "field " + field + " cannot be read";
  }

  static String place(JacksonException broken) {
    TokenStreamLocation place = broken.getLocation();
    return place == null
        ? "it ends too early"
        : "line " + place.getLineNr() + ", column " + place.getColumnNr();
  }

  static String nameOf(RecordComponent component) {
    JsonProperty renamed = component.getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private static String field(DatabindException mismatch) {
    return mismatch.getPath().stream()
        .map(step ->
            step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
        .collect(Collectors.joining("."));
  }
}
