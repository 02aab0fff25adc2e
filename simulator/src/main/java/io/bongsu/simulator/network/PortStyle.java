package io.bongsu.simulator.network;

/** How a maker names and numbers a family of ports. */
enum PortStyle {
  IOS_GIGABIT("GigabitEthernet1/0/%d", "Gi1/0/%d", 1, 9),
  IOS_TEN("TenGigabitEthernet1/1/%d", "Te1/1/%d", 1, 61),
  IOS_HUNDRED("HundredGigE1/0/%d", "Hu1/0/%d", 1, 101),
  IOS_ROUTER("GigabitEthernet0/0/%d", "Gi0/0/%d", 0, 1),
  JUNOS_GE("ge-0/0/%d", "ge-0/0/%d", 0, 513),
  JUNOS_XE("xe-0/1/%d", "xe-0/1/%d", 0, 531),
  EOS("Ethernet%d", "Ethernet%d", 1, 1),
  EOS_UPLINK("Ethernet%d/1", "Ethernet%d/1", 49, 49001),
  ARUBA("%d", "%d", 1, 1),
  ARUBA_UPLINK("%d", "%d", 49, 49),
  HUAWEI("GigabitEthernet0/0/%d", "GigabitEthernet0/0/%d", 1, 6),
  HUAWEI_TEN("XGigabitEthernet0/1/%d", "XGigabitEthernet0/1/%d", 1, 66),
  ROUTEROS("sfp-sfpplus%d", "sfp-sfpplus%d", 1, 1),
  FORTIOS("port%d", "port%d", 1, 1),
  FORTIOS_TEN("x%d", "x%d", 1, 31),
  NOS("GigaEthernet 1/%d", "gi1/%d", 1, 1),
  NOS_TEN("TenGigaEthernet 1/%d", "te1/%d", 1, 49),
  LINUX("eth%d", "eth%d", 0, 2),
  PLAIN("Port %d", "Port %d", 1, 1);

  private final String description;
  private final String name;
  private final int firstNumber;
  private final int firstIndex;

  PortStyle(String description, String name, int firstNumber, int firstIndex) {
    this.description = description;
    this.name = name;
    this.firstNumber = firstNumber;
    this.firstIndex = firstIndex;
  }

  /** ifDescr of the n-th port, counted from 0. */
  public String description(int n) {
    return String.format(description, firstNumber + n);
  }

  /** ifName of the n-th port, counted from 0. */
  public String name(int n) {
    return String.format(name, firstNumber + n);
  }

  /** ifIndex of the n-th port, counted from 0. */
  public int ifIndex(int n) {
    return firstIndex + n;
  }
}
