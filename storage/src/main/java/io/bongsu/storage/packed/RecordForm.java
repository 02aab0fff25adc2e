package io.bongsu.storage.packed;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record, by its components in their order. */
final class RecordForm implements Form {
  private final String[] names;
  private final Form[] forms;
  private final Method[] accessors;
  private final Constructor<?> constructor;

  RecordForm(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
    forms =
        Arrays.stream(components)
            .map(component -> Form.of(component.getGenericType()))
            .toArray(Form[]::new);
    accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
    try {
      constructor =
          type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
    } catch (NoSuchMethodException hidden) {
      throw new IllegalArgumentException(type + " cannot be packed: it is not public", hidden);
    }
  }

  @Override
  public void describe(OctetSink out) {
    out.octet(Shape.RECORD);
    out.count(names.length);
    for (int i = 0; i < names.length; i++) {
      out.text(names[i]);
      forms[i].describe(out);
    }
  }

  @Override
  public void write(@Nullable Object value, OctetSink out) {
    out.octet(value == null ? 0 : 1);
    if (value != null) {
      for (int i = 0; i < forms.length; i++) {
        forms[i].write(component(i, value), out);
      }
    }
  }

  private @Nullable Object component(int i, Object of) {
    try {
      return accessors[i].invoke(of);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(names[i] + " cannot be read", broken);
    }
  }

  @Override
  public @Nullable Object read(OctetSource in) {
    if (in.octet() == 0) {
      return null;
    }
    @Nullable Object[] values = new Object[forms.length];
    for (int i = 0; i < forms.length; i++) {
      values[i] = forms[i].read(in);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException refused) {
      throw new IllegalArgumentException(constructor + " refuses what is kept", refused);
    }
  }
}
