import type { Port } from "../api/types";

/** A port with what it lost in both directions together, per second. */
export interface PortTrouble {
  readonly port: Port;
  readonly errors: number;
  readonly discards: number;
}

/** Ports that count errors or discards now, the worst first; errors weigh before discards. */
export function troubledPorts(ports: readonly Port[]): PortTrouble[] {
  return ports
    .map((port) => ({
      port,
      errors: (port.inErrors ?? 0) + (port.outErrors ?? 0),
      discards: (port.inDiscards ?? 0) + (port.outDiscards ?? 0),
    }))
    .filter(({ errors, discards }) => errors > 0 || discards > 0)
    .toSorted((one, other) => other.errors - one.errors || other.discards - one.discards);
}
