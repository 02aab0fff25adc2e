package io.bongsu.benchmarks.farm;

import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.udp.OidOctets;
import io.bongsu.poller.udp.ResponseMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a response to one question holds, whichever device of the farm it is put to: the names,
 * already encoded, and the places of their values.
 */
final class Recipe {
  private static final int END_OF_MIB_VIEW = -1;

  private final byte[][] names;
  private final int[] places;

  private Recipe(byte[][] names, int[] places) {
    this.names = names;
    this.places = places;
  }

  /** Learnt from a response that was made thoroughly; null when it is an error. */
  static @Nullable Recipe of(ResponseMessage response, FarmShape shape) {
    if (response.errorStatus() != 0) {
      return null;
    }
    byte[][] names = new byte[response.size()][];
    int[] places = new int[response.size()];
    for (int i = 0; i < names.length; i++) {
      Oid name = response.name(i);
      if (name == null || name.length() < 2) {
        return null;
      }
      names[i] = OidOctets.of(name);
      places[i] = response.tag(i) >= 0x80 ? END_OF_MIB_VIEW : shape.find(name);
      if (response.tag(i) >= 0x80 && response.tag(i) != 0x82) {
        return null;
      }
    }
    return new Recipe(names, places);
  }

  /** Writes the varbinds of one device. */
  void write(ResponseWriter writer, FarmMib mib) {
    for (int i = names.length - 1; i >= 0; i--) {
      if (places[i] == END_OF_MIB_VIEW) {
        writer.endOfMibView(names[i]);
      } else {
        writer.varbind(names[i], mib.value(places[i]));
      }
    }
  }
}
