package io.bongsu.mibs;

import java.util.Map;

/** Names of the interface types that networks have (IANAifType-MIB). */
public final class InterfaceTypes {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "other"),
          Map.entry(6, "ethernetCsmacd"),
          Map.entry(9, "iso88025TokenRing"),
          Map.entry(15, "fddi"),
          Map.entry(18, "ds1"),
          Map.entry(20, "basicISDN"),
          Map.entry(22, "propPointToPointSerial"),
          Map.entry(23, "ppp"),
          Map.entry(24, "softwareLoopback"),
          Map.entry(28, "slip"),
          Map.entry(30, "ds3"),
          Map.entry(32, "frameRelay"),
          Map.entry(33, "rs232"),
          Map.entry(37, "atm"),
          Map.entry(39, "sonet"),
          Map.entry(49, "aal5"),
          Map.entry(50, "sonetPath"),
          Map.entry(53, "propVirtual"),
          Map.entry(54, "propMultiplexor"),
          Map.entry(56, "fibreChannel"),
          Map.entry(62, "fastEther"),
          Map.entry(63, "isdn"),
          Map.entry(71, "ieee80211"),
          Map.entry(77, "lapd"),
          Map.entry(81, "ds0"),
          Map.entry(94, "adsl"),
          Map.entry(96, "sdsl"),
          Map.entry(97, "vdsl"),
          Map.entry(104, "voiceFXS"),
          Map.entry(108, "pppMultilinkBundle"),
          Map.entry(117, "gigabitEthernet"),
          Map.entry(127, "docsCableMaclayer"),
          Map.entry(128, "docsCableDownstream"),
          Map.entry(129, "docsCableUpstream"),
          Map.entry(131, "tunnel"),
          Map.entry(134, "atmSubInterface"),
          Map.entry(135, "l2vlan"),
          Map.entry(136, "l3ipvlan"),
          Map.entry(142, "ipForward"),
          Map.entry(150, "mplsTunnel"),
          Map.entry(157, "propWirelessP2P"),
          Map.entry(160, "usb"),
          Map.entry(161, "ieee8023adLag"),
          Map.entry(166, "mpls"),
          Map.entry(169, "shdsl"),
          Map.entry(188, "radioMAC"),
          Map.entry(195, "opticalChannel"),
          Map.entry(196, "opticalTransport"),
          Map.entry(209, "bridge"),
          Map.entry(230, "adsl2plus"),
          Map.entry(238, "adsl2"),
          Map.entry(244, "wwanPP2"),
          Map.entry(250, "gpon"),
          Map.entry(251, "vdsl2"),
          Map.entry(253, "docsOfdmDownstream"),
          Map.entry(254, "docsOfdmaUpstream"));

  private InterfaceTypes() {}

  /** The name, or the number as text where this list has no name for it. */
  public static String name(int type) {
    return NAMES.getOrDefault(type, Integer.toString(type));
  }
}
