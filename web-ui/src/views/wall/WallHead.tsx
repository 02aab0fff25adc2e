import { useTranslation } from "react-i18next";

import { Mark } from "../../components/Mark";
import { clock } from "../../domain/age";
import type { Status } from "../../domain/status";
import { useLive } from "../../store/live";
import { useNow } from "../../store/now";
import type { ShownNetwork } from "../map/useNetwork";
import type { Stop } from "./tour";

interface Props {
  readonly network: ShownNetwork;
  /** The worst of what is open. */
  readonly worst: Status;
  readonly stops: readonly Stop[];
  readonly current: string;
  readonly held: boolean;
}

/** What is on the wall, the time, and whether it is still live. */
export function WallHead({ network, worst, stops, current, held }: Props) {
  const { t } = useTranslation("wall");
  const now = useNow(5);
  const { open } = useLive();
  return (
    <header className="wall-head">
      <Mark status={worst} />
      <h1>{network.site ?? t("everything")}</h1>
      <ol className="wall-stops" aria-label={t("stops")}>
        {stops.map(({ incident }) => (
          <li key={incident} aria-current={incident === current} />
        ))}
      </ol>
      {held ? <span className="muted">{t("held")}</span> : null}
      <span className={open ? "wall-live muted" : "wall-live wall-lost"} role="status">
        {t(open ? "live" : "lost")}
      </span>
      <time className="wall-clock">{clock(now, false)}</time>
    </header>
  );
}
