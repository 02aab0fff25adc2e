package io.bongsu.mibs;

import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with the profile files, so that all of it is told at once. */
final class Complaints {
  private final List<String> texts = new ArrayList<>();

  void add(String where, String what) {
    texts.add(where + ": " + what);
  }

  void throwIfAny() {
    if (!texts.isEmpty()) {
      throw new ProfileException(texts);
    }
  }
}
