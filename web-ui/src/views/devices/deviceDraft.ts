import type { DeviceDetail, DeviceFields } from "../../api/types";

/** What the form holds: everything as text, because that is what people type. */
export interface DeviceDraft {
  readonly name: string;
  readonly address: string;
  readonly port: string;
  readonly site: string;
  readonly role: string;
  readonly tags: string;
  readonly parent: string;
  readonly credential: string;
  readonly snmpVersion: string;
  readonly community: string;
  readonly v3User: string;
  readonly v3Auth: string;
  readonly v3AuthKey: string;
  readonly v3Priv: string;
  readonly v3PrivKey: string;
  readonly interval: string;
  readonly ping: boolean;
  readonly enabled: boolean;
}

const NO_SECRETS = { community: "", v3AuthKey: "", v3PrivKey: "" };

export const blankForm = (): DeviceDraft => ({
  name: "",
  address: "",
  port: "161",
  site: "",
  role: "",
  tags: "",
  parent: "",
  credential: "",
  snmpVersion: "2c",
  v3User: "",
  v3Auth: "",
  v3Priv: "",
  interval: "60",
  ping: true,
  enabled: true,
  ...NO_SECRETS,
});

export const formOf = (device: DeviceDetail): DeviceDraft => ({
  name: device.name,
  address: device.address,
  port: String(device.port),
  site: device.site,
  role: device.role,
  tags: device.tags.join(", "),
  parent: device.parent,
  credential: device.snmp.credential,
  snmpVersion: device.snmp.version,
  v3User: device.snmp.user,
  v3Auth: device.snmp.auth,
  v3Priv: device.snmp.priv,
  interval: String(device.intervalSeconds),
  ping: device.ping,
  enabled: device.enabled,
  ...NO_SECRETS,
});

const NUMBERS = new Set<keyof DeviceDraft>(["port", "interval"]);
const SNMP = [
  "snmpVersion",
  "community",
  "v3User",
  "v3Auth",
  "v3AuthKey",
  "v3Priv",
  "v3PrivKey",
] as const;

/** What to send: only what differs from `before`; for a new device everything that is not empty. */
export function fieldsOf(draft: DeviceDraft, before?: DeviceDraft): DeviceFields {
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(draft) as (keyof DeviceDraft)[]) {
    const value = draft[name];
    if (before ? value === before[name] : value === "") continue;
    fields[name] = parsed(name, value);
  }
  // A shared credential replaces the device's own; both at once would contradict each other.
  if (draft.credential !== "") for (const name of SNMP) delete fields[name];
  return fields as DeviceFields;
}

function parsed(name: keyof DeviceDraft, value: string | boolean): unknown {
  if (typeof value === "boolean") return value;
  if (name === "tags")
    return value
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter(Boolean);
  return NUMBERS.has(name) ? Number(value) : value;
}
