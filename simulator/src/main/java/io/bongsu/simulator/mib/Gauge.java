package io.bongsu.simulator.mib;

import io.bongsu.simulator.mib.DeviceMib.Subject;

/**
 * A reading that wanders around a mean, the same for the same device and moment.
 *
 * @param subject whose clock it follows
 * @param mean around which
 * @param swing largest deviation as a share of the mean
 * @param phase where it begins, in radians
 */
record Gauge(Subject subject, double mean, double swing, double phase) {
  static Gauge of(Subject subject, int salt, double mean, double swing) {
    int hash = (subject.device().name() + salt).hashCode();
    double own = 0.85 + 0.3 * ((hash >>> 8 & 0xff) / 255.0);
    return new Gauge(subject, mean * own, swing, 2 * Math.PI * (hash & 0xff) / 256);
  }

  double read() {
    double seconds = subject.millis() / 1000.0;
    double slow = Math.sin(2 * Math.PI * seconds / 1_800 + phase);
    double quick = Math.sin(2 * Math.PI * seconds / 75 + 3 * phase);
    return mean * (1 + swing * (0.7 * slow + 0.3 * quick));
  }
}
