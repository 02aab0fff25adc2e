package io.bongsu.simulator.network;

/** A MIB that an agent has besides the system group and ifTable. */
public enum Feature {
  /** IF-MIB ifXTable: names, aliases, 64-bit counters. */
  IF_X,
  /** LLDP-MIB. */
  LLDP,
  /** BRIDGE-MIB and Q-BRIDGE-MIB: ports and VLANs. */
  BRIDGE,
  /** ENTITY-MIB: the chassis with its model and serial number. */
  ENTITY,
  /** ENTITY-SENSOR-MIB: temperatures of the chassis. */
  SENSORS,
  /** HOST-RESOURCES-MIB: processors, memory, disks. */
  HOST_RESOURCES,
  /** UCD-SNMP-MIB: load and memory of a Linux host. */
  UCD,
  /** CISCO-PROCESS-MIB and CISCO-MEMORY-POOL-MIB. */
  CISCO_HEALTH,
  /** UPS-MIB (RFC 1628). */
  UPS
}
