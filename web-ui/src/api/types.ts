import type { components } from "./schema";

type Schemas = components["schemas"];

/** One page of a keyset-paged list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | null;
}

export type Session = Schemas["Session"];
export type Role = Schemas["Role"];
export type User = Schemas["User"];
export type Token = Schemas["Token"];

export type Device = Schemas["Device"];
export type DeviceDetail = Schemas["DeviceDetail"];
export type DeviceFields = Schemas["DeviceFields"];
export type Port = Schemas["Interface"];
export type Sensors = Schemas["Sensors"];
export type Neighbour = Schemas["Neighbour"];
export type StatusHistory = Schemas["StatusHistory"];
export type Site = Schemas["Site"];
export type Hit = Schemas["Hit"];
export type Series = Schemas["Series"];
export type SeriesKey = Schemas["SeriesKey"];
export type RankedMetric = Schemas["RankedMetric"];
export type Top = Schemas["Top"];
export type Forecasts = Schemas["Forecasts"];
export type Forecast = Schemas["Forecast"];
export type Availability = Schemas["Availability"];

export type Bill = Schemas["Bill"];
export type BillFields = Schemas["BillFields"];
export type NewBill = Schemas["NewBill"];
export type BillPort = Schemas["BillPort"];
export type StatementSummary = Schemas["StatementSummary"];
export type Statement = Schemas["Statement"];

export type Topology = Schemas["Topology"];
export type TopologyChange = Schemas["TopologyChange"];
export type ChangedEnd = Schemas["LinkEnd"];
export interface TopologyDiff {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly TopologyChange[];
}
export interface Timeline {
  readonly from: string;
  readonly to: string;
  readonly begin: string | null;
  readonly counts: readonly number[];
}
export type NetworkPath = Schemas["Path"];
export type PathEnding = Schemas["PathEnding"];
export type PathRoute = Schemas["PathRoute"];
export type Impact = Schemas["Impact"];
export type WeakPoints = Schemas["WeakPoints"];
export type Mismatch = Schemas["Mismatch"];
export type Contradiction = Schemas["Contradiction"];
export type LinkDetail = Schemas["LinkDetail"];
export type Subnet = Schemas["Subnet"];
export type SubnetMembers = Schemas["SubnetMembers"];
export type Vlan = Schemas["Vlan"];
export type VlanMap = Schemas["VlanMap"];
export type MapSite = Schemas["MapSite"];
export type MapNode = Schemas["MapNode"];
export type MapLink = Schemas["MapLink"];
export type Plan = Schemas["Plan"];
export type LinkEnd = Schemas["LinkEnd"];

export type Words = Schemas["Words"];
export type Alarm = Schemas["Alarm"];
export type Incident = Schemas["Incident"];
export type Root = Incident["roots"][number];
export type Impacted = Incident["impacted"][number];
export type Suppressed = Incident["suppressed"][number];
export type Activity = Incident["activity"][number];
export type Delivery = Incident["notifications"][number];

export type ImportReport = Schemas["ImportReport"];
export type ImportRow = ImportReport["rows"][number];
export type Verdict = ImportRow["verdict"];
export type ImportColumn = ImportReport["columns"][number];
export type ImportJob = Schemas["ImportJob"];

export type Channel = Schemas["Channel"];
export type NewChannel = Schemas["NewChannel"];
export type Threshold = Schemas["Threshold"];
export type NewThreshold = Schemas["NewThreshold"];
export type Credential = Schemas["Credential"];
export type NewCredential = Schemas["NewCredential"];
export type SelfStatus = Schemas["SelfStatus"];
/** What waits on the disk of the server for its database. */
export type Durability = SelfStatus["durability"];
/** What the samples take on disk. */
export type SampleStore = NonNullable<SelfStatus["store"]>;

export type StatusEvent = Schemas["StatusEvent"];
export type AlarmEvent = Schemas["AlarmEvent"];
export type IncidentEvent = Schemas["IncidentEvent"];
export type LinkEvent = Schemas["LinkEvent"];
export type ValueEvent = Schemas["ValueEvent"];
