package io.bongsu.model.snmp;

/** The SNMP versions spoken. */
public enum SnmpVersion {
  V1("1"),
  V2C("2c"),
  V3("3");

  private final String label;

  SnmpVersion(String label) {
    this.label = label;
  }

  /** As written in device lists: 1, 2c, 3. */
  public String label() {
    return label;
  }

  /**
   * From a device list: {@code 1}, {@code v1}, {@code 2}, {@code 2c}, {@code v2c}, {@code 3},
   * {@code SNMPv3}.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static SnmpVersion parse(String text) {
    String bare =
        text.strip().toLowerCase(java.util.Locale.ROOT).replaceFirst("^(snmp)?[ _-]*v?", "");
    return switch (bare) {
      case "1" -> V1;
      case "2", "2c" -> V2C;
      case "3" -> V3;
      default ->
          throw new IllegalArgumentException("SNMP version \"" + text + "\" is not 1, 2c or 3");
    };
  }
}
