import { useTranslation } from "react-i18next";

import { StatusShape } from "../../components/StatusShape";
import { count } from "../../domain/units";
import { countsOf } from "./attention";
import type { PartProps } from "./part";

const COUNTED = ["down", "unreachable", "degraded", "maintenance", "up"] as const;

/** How many devices are in each state, on the map of the time that is shown. */
export function Counted({ network }: Pick<PartProps, "network">) {
  const { t } = useTranslation("map");
  const { devices } = countsOf(network.whole.nodes, true);
  return (
    <dl className="hurts-counts">
      {COUNTED.map((status) => (
        <div key={status} className={devices[status] === 0 ? "map-calm" : undefined}>
          <dd>
            <StatusShape status={status} />
            {count(devices[status])}
          </dd>
          <dt className="muted">{t(`short.${status}`)}</dt>
        </div>
      ))}
    </dl>
  );
}
