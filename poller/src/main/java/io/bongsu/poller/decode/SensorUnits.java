package io.bongsu.poller.decode;

/** The unit each sensor class is told in. */
final class SensorUnits {
  private SensorUnits() {}

  static String of(String kind) {
    return switch (kind) {
      case "temperature" -> "°C";
      case "humidity", "load", "charge", "quality", "percent", "loss" -> "%";
      case "voltage" -> "V";
      case "current" -> "A";
      case "power", "cooling" -> "W";
      case "energy" -> "kWh";
      case "frequency" -> "Hz";
      case "fanspeed" -> "rpm";
      case "airflow" -> "m³/s";
      case "pressure" -> "Pa";
      case "waterflow" -> "m³/s";
      case "runtime", "delay" -> "s";
      case "dbm", "signal" -> "dBm";
      case "snr" -> "dB";
      case "bitrate" -> "bit/s";
      default -> "";
    };
  }
}
