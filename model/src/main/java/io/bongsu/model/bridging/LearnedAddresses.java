package io.bongsu.model.bridging;

/**
 * The addresses a bridge learned on one port in one VLAN or filtering database (dot1dTpFdbTable,
 * dot1qTpFdbTable; status learned only).
 *
 * @param port dot1dBasePort
 * @param ifIndex its dot1dBasePortIfIndex, 0 unknown
 */
public record LearnedAddresses(int port, int ifIndex, MacSet macs) {}
