package io.bongsu.app.http.api;

import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The words that parameters may take, with what they mean. */
final class Words {
  static final Map<String, DeviceStatus> STATUS = of(DeviceStatus.values(), DeviceStatus::label);
  static final Map<String, Severity> SEVERITY = of(Severity.values(), Severity::label);

  private Words() {}

  static <T> Map<String, T> of(T[] values, Function<T, String> label) {
    Map<String, T> words = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> words.put(label.apply(value), value));
    return Collections.unmodifiableMap(words);
  }
}
