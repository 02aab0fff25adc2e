import type { Alarm, Port } from "../../api/types";
import { statusOfSeverity, type Status } from "../../domain/status";

/** Which ports the table shows. */
export type PortFilter = "all" | "errors" | "down";

const load = (port: Port): number => (port.inBps ?? 0) + (port.outBps ?? 0);
export const errorsOf = (port: Port): number => (port.inErrors ?? 0) + (port.outErrors ?? 0);
export const isDown = (port: Port): boolean =>
  port.adminStatus === "up" && port.operStatus !== "up";

/** Busiest first; quiet ones in the order of the device. */
export function busiest(ports: readonly Port[]): Port[] {
  return ports.toSorted((a, b) => load(b) - load(a) || a.ifIndex - b.ifIndex);
}

export function filtered(ports: readonly Port[], filter: PortFilter, text: string): Port[] {
  const wanted = text.trim().toLowerCase();
  return busiest(ports).filter((port) => {
    if (filter === "errors" && errorsOf(port) === 0) return false;
    if (filter === "down" && !isDown(port)) return false;
    return `${port.name} ${port.alias} ${port.peer?.name ?? ""} ${port.mac ?? ""}`
      .toLowerCase()
      .includes(wanted);
  });
}

/** A port is loud only when an alarm is about it: most unplugged ports are unplugged on purpose. */
export function portStatus(port: Port, alarms: readonly Alarm[]): Status {
  const alarm = alarms.find((one) => one.object === port.id && one.state !== "closed");
  if (alarm) return statusOfSeverity(alarm.severity);
  return port.operStatus === "up" ? "up" : "unknown";
}

/** The direction that a port's small line shows: the busier one. */
export const sparkMetric = (port: Port): "ifInBps" | "ifOutBps" =>
  (port.outBps ?? 0) > (port.inBps ?? 0) ? "ifOutBps" : "ifInBps";
