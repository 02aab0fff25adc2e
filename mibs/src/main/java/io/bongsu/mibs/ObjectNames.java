package io.bongsu.mibs;

import io.bongsu.model.snmp.Oid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Calls objects by the names their MIB modules give them, for people. */
public final class ObjectNames {
  private static final Map<Oid, String> NAMES = read();

  private ObjectNames() {}

  /**
   * Name and index of an instance, as "ifDescr.3"; an object no module known here defines keeps its
   * digits below the nearest one that is known, or all of them.
   */
  public static String of(Oid oid) {
    for (int length = oid.length(); length > 0; length--) {
      String name = NAMES.get(oid.prefix(length));
      if (name != null) {
        return length == oid.length() ? name : name + "." + oid.from(length);
      }
    }
    return oid.toString();
  }

  private static Map<Oid, String> read() {
    Map<Oid, String> names = new HashMap<>();
    try (InputStream file =
            Objects.requireNonNull(ObjectNames.class.getResourceAsStream("objects.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Oid base = Oid.of();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words =
            line.isBlank() || line.startsWith("#") ? new String[0] : line.split(" ", -1);
        if (words.length == 2 && words[0].indexOf('.') > 0) {
          base = Oid.parse(words[0]);
          names.put(base, words[1]);
        } else if (words.length == 2) {
          names.put(base.append(Integer.parseInt(words[0])), words[1]);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Map.copyOf(names);
  }
}
