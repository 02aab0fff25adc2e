package io.bongsu.simulator.network;

import static io.bongsu.simulator.network.Feature.BRIDGE;
import static io.bongsu.simulator.network.Feature.CISCO_HEALTH;
import static io.bongsu.simulator.network.Feature.ENTITY;
import static io.bongsu.simulator.network.Feature.HOST_RESOURCES;
import static io.bongsu.simulator.network.Feature.IF_X;
import static io.bongsu.simulator.network.Feature.LLDP;
import static io.bongsu.simulator.network.Feature.SENSORS;
import static io.bongsu.simulator.network.Feature.UCD;

import java.util.Set;

/**
 * A product: the identity and the MIBs that its agents share.
 *
 * @param brand who makes it
 * @param sysObjectId dotted
 * @param sysDescr may hold line breaks, as real ones do
 * @param sockets what its ports are called
 * @param features the MIBs its agent has besides the system group and ifTable
 */
public record Make(
    Brand brand, String sysObjectId, String sysDescr, Sockets sockets, Set<Feature> features) {
  public static final Make CATALYST_9500 =
      of(
          new Brand("Cisco", "C9500-32C", 0x7c_ad_4f),
          "1.3.6.1.4.1.9.1.2563",
          "Cisco IOS Software [Cupertino], Catalyst L3 Switch Software (CAT9K_IOSXE), Version 17.9.4a,"
              + " RELEASE SOFTWARE (fc3)",
          new Sockets(PortStyle.IOS_GIGABIT, PortStyle.IOS_HUNDRED),
          IF_X,
          LLDP,
          BRIDGE,
          ENTITY,
          SENSORS,
          CISCO_HEALTH);
  public static final Make CATALYST_9300 =
      of(
          new Brand("Cisco", "C9300-48P", 0x70_d3_79),
          "1.3.6.1.4.1.9.1.2494",
          "Cisco IOS Software [Cupertino], Catalyst L3 Switch Software (CAT9K_IOSXE), Version 17.6.5,"
              + " RELEASE SOFTWARE (fc2)",
          new Sockets(PortStyle.IOS_GIGABIT, PortStyle.IOS_TEN),
          IF_X,
          LLDP,
          BRIDGE,
          ENTITY,
          SENSORS,
          CISCO_HEALTH);
  public static final Make CISCO_ISR =
      of(
          new Brand("Cisco", "ISR4331/K9", 0x00_a3_d1),
          "1.3.6.1.4.1.9.1.2068",
          "Cisco IOS Software [Gibraltar], ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 16.12.8,"
              + " RELEASE SOFTWARE (fc1)",
          new Sockets(PortStyle.IOS_ROUTER, PortStyle.IOS_TEN),
          IF_X,
          LLDP,
          ENTITY,
          CISCO_HEALTH);
  public static final Make JUNIPER_MX204 =
      of(
          new Brand("Juniper", "mx204", 0x40_de_ad),
          "1.3.6.1.4.1.2636.1.1.1.2.150",
          "Juniper Networks, Inc. mx204 internet router, kernel JUNOS 21.4R3-S5.4, Build date: 2023-07-19 11:20:08 UTC",
          new Sockets(PortStyle.JUNOS_GE, PortStyle.JUNOS_XE),
          IF_X,
          LLDP,
          ENTITY,
          HOST_RESOURCES);
  public static final Make ARISTA_7050 =
      of(
          new Brand("Arista", "DCS-7050SX3-48YC8", 0x44_4c_a8),
          "1.3.6.1.4.1.30065.1.3011.7050.3282.48.2878.8",
          "Arista Networks EOS version 4.29.3M running on an Arista Networks DCS-7050SX3-48YC8",
          new Sockets(PortStyle.EOS, PortStyle.EOS_UPLINK),
          IF_X,
          LLDP,
          BRIDGE,
          ENTITY,
          SENSORS,
          HOST_RESOURCES);
  public static final Make ARUBA_2930F =
      of(
          new Brand("Aruba", "JL256A", 0x88_3a_30),
          "1.3.6.1.4.1.11.2.3.7.11.182.22",
          "Aruba JL256A 2930F-48G-PoE+-4SFP+ Switch, revision WC.16.10.0012, ROM WC.16.01.0005",
          new Sockets(PortStyle.ARUBA, PortStyle.ARUBA_UPLINK),
          IF_X,
          LLDP,
          BRIDGE,
          ENTITY);
  public static final Make PROCURVE_2510 =
      of(
          new Brand("HPE", "J9280A", 0x00_1f_fe),
          "1.3.6.1.4.1.11.2.3.7.11.87",
          "ProCurve J9280A Switch 2510G-48, revision Y.11.35, ROM N.10.02",
          new Sockets(PortStyle.ARUBA, PortStyle.ARUBA_UPLINK),
          LLDP,
          BRIDGE);
  public static final Make HUAWEI_S5735 =
      of(
          new Brand("Huawei", "S5735-L48T4X-A1", 0x48_57_02),
          "1.3.6.1.4.1.2011.2.23.668",
          "S5735-L48T4X-A1\r\nHuawei Versatile Routing Platform Software\r\n"
              + "VRP (R) software, Version 5.170 (S5735 V200R019C10SPC500)",
          new Sockets(PortStyle.HUAWEI, PortStyle.HUAWEI_TEN),
          IF_X,
          LLDP,
          BRIDGE,
          ENTITY,
          SENSORS);
  public static final Make MIKROTIK_CCR2004 =
      of(
          new Brand("MikroTik", "CCR2004-1G-12S+2XS", 0x48_a9_8a),
          "1.3.6.1.4.1.14988.1",
          "RouterOS CCR2004-1G-12S+2XS",
          new Sockets(PortStyle.ROUTEROS, PortStyle.ROUTEROS),
          IF_X,
          LLDP,
          HOST_RESOURCES);
  public static final Make FORTIGATE_200F =
      of(
          new Brand("Fortinet", "FortiGate-200F", 0xe0_23_ff),
          "1.3.6.1.4.1.12356.101.1.2007",
          "FortiGate-200F v7.2.8,build1639 (GA)",
          new Sockets(PortStyle.FORTIOS, PortStyle.FORTIOS_TEN),
          IF_X,
          LLDP,
          ENTITY,
          HOST_RESOURCES);
  public static final Make DASAN_V5824 =
      of(
          new Brand("DASAN", "V5824G", 0x00_d0_cb),
          "1.3.6.1.4.1.6296.1.137",
          "V5824G NOS 9.10 #0142",
          new Sockets(PortStyle.NOS, PortStyle.NOS_TEN),
          IF_X,
          LLDP,
          BRIDGE,
          ENTITY,
          SENSORS);
  public static final Make UBIQUOSS_E4020 =
      of(
          new Brand("ubiQuoss", "E4020-48GX", 0x00_07_70),
          "1.3.6.1.4.1.7800.1.220",
          "ubiQuoss E4020-48GX Premier L3 Switch, software version 6.4.2",
          new Sockets(PortStyle.NOS, PortStyle.NOS_TEN),
          IF_X,
          LLDP,
          BRIDGE,
          HOST_RESOURCES);
  public static final Make ARUBA_AP =
      of(
          new Brand("Aruba", "AP-515", 0x20_4c_03),
          "1.3.6.1.4.1.14823.1.2.107",
          "ArubaOS (MODEL: 515), Version 8.10.0.6",
          new Sockets(PortStyle.LINUX, PortStyle.LINUX),
          IF_X);
  public static final Make LINUX_SERVER =
      of(
          new Brand("Linux", "x86_64", 0x52_54_00),
          "1.3.6.1.4.1.8072.3.2.10",
          "Linux host 6.1.0-18-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1 x86_64",
          new Sockets(PortStyle.LINUX, PortStyle.LINUX),
          IF_X,
          HOST_RESOURCES,
          UCD);
  public static final Make APC_UPS =
      of(
          new Brand("APC", "Smart-UPS X 3000", 0x00_c0_b7),
          "1.3.6.1.4.1.318.1.3.27",
          "APC Web/SNMP Management Card (MB:v4.2.9 PF:v2.4.0.9 PN:apc_hw21_aos_2.4.0.9.bin MN:AP9641 HR:05)",
          new Sockets(PortStyle.LINUX, PortStyle.LINUX),
          Feature.UPS);
  public static final Make IP_PHONE =
      of(
          new Brand("Yealink", "SIP-T46U", 0x80_5e_c0),
          "1.3.6.1.4.1.37459.1",
          "SIP-T46U 108.86.0.75",
          new Sockets(PortStyle.PLAIN, PortStyle.PLAIN));
  public static final Make DESK_SWITCH =
      of(
          new Brand("TP-Link", "TL-SG108E", 0x50_c7_bf),
          "1.3.6.1.4.1.11863.1",
          "TL-SG108E 8-port smart switch",
          new Sockets(PortStyle.PLAIN, PortStyle.PLAIN));

  /** Who sells it. */
  public String vendor() {
    return brand.vendor();
  }

  /** entPhysicalModelName. */
  public String model() {
    return brand.model();
  }

  long macPrefix() {
    return brand.macPrefix();
  }

  PortStyle edgeStyle() {
    return sockets.edge();
  }

  PortStyle trunkStyle() {
    return sockets.trunk();
  }

  private static Make of(
      Brand brand, String sysObjectId, String sysDescr, Sockets sockets, Feature... features) {
    return new Make(brand, sysObjectId, sysDescr, sockets, Set.of(features));
  }

  /** Who makes it and what it is called; the prefix is the upper 24 bits of its MAC addresses. */
  record Brand(String vendor, String model, long macPrefix) {}

  /** How its ports for hosts and its ports for other devices are named. */
  record Sockets(PortStyle edge, PortStyle trunk) {}
}
