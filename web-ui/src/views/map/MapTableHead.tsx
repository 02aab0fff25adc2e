import { useTranslation } from "react-i18next";

/** What the rows of a table of the map are. */
export type TableAbout = "sites" | "subnets" | "nodes" | "links";

/** The states of devices that a site's row counts, worst first. */
export const COUNTED_IN_SITE = ["down", "unreachable", "degraded", "maintenance"] as const;

const COLUMNS = {
  sites: ["site", "status", "devices"],
  subnets: ["subnet", "status", "site", "devices", "members", "folded"],
  nodes: ["name", "status", "site", "role", "links", "endpoints"],
  links: [
    "from",
    "port",
    "to",
    "port2",
    "state",
    "speed",
    "outLoad",
    "inLoad",
    "evidence",
    "confidence",
  ],
} as const;

const NUMBERS: ReadonlySet<string> = new Set([
  "devices",
  "folded",
  "links",
  "endpoints",
  "speed",
  "outLoad",
  "inLoad",
  "confidence",
]);

interface Props {
  readonly about: TableAbout;
  /** The VLAN that is looked at: one more column. */
  readonly vlan: string | undefined;
}

export function MapTableHead({ about, vlan }: Props) {
  const { t } = useTranslation("map");
  return (
    <thead>
      <tr>
        {COLUMNS[about].map((name) => (
          <th key={name} scope="col" className={NUMBERS.has(name) ? "number" : undefined}>
            {t(`column.${name}`)}
          </th>
        ))}
        {about === "sites"
          ? COUNTED_IN_SITE.map((status) => (
              <th key={status} scope="col" className="number">
                {t(`common:status.${status}`)}
              </th>
            ))
          : null}
        {vlan === undefined ? null : <th scope="col">{t("column.vlan", { vlan })}</th>}
      </tr>
    </thead>
  );
}
