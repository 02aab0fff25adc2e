package io.bongsu.app.http;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that leave out what their record does not mark as nullable. */
final class RequiredFields {
  private RequiredFields() {}

  static <T> T check(T body) {
    if (body instanceof Record) {
      for (RecordComponent component : body.getClass().getRecordComponents()) {
        requirePresent(body, component);
      }
    }
    return body;
  }

  private static void requirePresent(Object body, RecordComponent component) {
    if (component.getType().isPrimitive()
        || component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return;
    }
    try {
      component.getAccessor().setAccessible(true);
      if (component.getAccessor().invoke(body) == null) {
        throw Problem.bad(
            "The body does not fit: field " + JsonComplaint.nameOf(component) + " is missing");
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
