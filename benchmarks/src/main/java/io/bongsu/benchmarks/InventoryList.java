package io.bongsu.benchmarks;

/**
 * A device list like an organisation's own: sites with Korean names, three roles, every tenth
 * device with SNMPv3, the rest with one of 40 communities.
 */
final class InventoryList {
  private static final int SITE_SIZE = 250;
  private static final int COMMUNITIES = 40;
  private static final String HEADER =
      "name,address,site,role,tags,snmp_version,community,v3_user,v3_auth,v3_auth_key,v3_priv,"
          + "v3_priv_key,foreign_source,foreign_id,enabled\n";

  private InventoryList() {}

  /**
   * Writes it. The devices are disabled, so that importing alone is measured, not polling.
   *
   * @param rows devices
   * @param renamedEvery each so many-th device gets another name, 0: none
   */
  static String csv(int rows, int renamedEvery) {
    StringBuilder list = new StringBuilder(HEADER);
    for (int i = 0; i < rows; i++) {
      boolean renamed = renamedEvery > 0 && i % renamedEvery == 0;
      list.append(
          "%s-%05d,10.%d.%d.%d,지사-%d,%s,\"rack-%d,floor-%d\","
              .formatted(
                  renamed ? "renamed" : "switch",
                  i,
                  i / 64_000,
                  i / SITE_SIZE % 256,
                  1 + i % SITE_SIZE,
                  i / SITE_SIZE,
                  role(i),
                  i % 40,
                  i % 12));
      list.append(i % 10 == 9 ? user(i) : "2c,community-" + i % COMMUNITIES + ",,,,,");
      list.append(",inventory,").append(i).append(",no\n");
    }
    return list.toString();
  }

  private static String role(int place) {
    return switch (place % SITE_SIZE) {
      case 0, 1 -> "core";
      case 2, 3, 4, 5, 6, 7, 8, 9 -> "distribution";
      default -> "access";
    };
  }

  private static String user(int place) {
    return "3,,monitor,SHA-256,auth secret %d,AES-128,priv secret %d".formatted(place, place);
  }
}
