import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { bearerToken } from "../../api/client";
import { openIncidentsQuery } from "../../api/incidents";
import { topologyQuery } from "../../api/topology";
import { sessionQuery } from "../../app/queries";
import { Failure, Loading } from "../../components/states";
import { worstOf } from "../../domain/incidents";
import { useLiveUpdates } from "../../store/useLiveUpdates";
import { EmptyMap } from "../map/EmptyMap";
import { HurtsPanel } from "../map/HurtsPanel";
import "../map/floats.css";
import "../map/side.css";
import "../map/map.css";
import { MapStage } from "../map/MapStage";
import { useNetwork } from "../map/useNetwork";
import { stopsOf } from "./tour";
import { useTour } from "./useTour";
import { useWallType } from "./useWallType";
import "./wall.css";
import { WallHead } from "./WallHead";

const stay = (): void => {};

/** The map for a wall: large type, nothing to press, turning to whatever hurts. */
export function WallPage() {
  const { t } = useTranslation("wall");
  useLiveUpdates();
  useWallType();
  const { data: session } = useQuery(sessionQuery);
  const { data: topology, error, refetch } = useQuery(topologyQuery);
  const { data: incidents } = useQuery(openIncidentsQuery);
  const everything = useNetwork(topology, {});
  const stops = useMemo(
    () => stopsOf(incidents?.items ?? [], everything?.whole),
    [incidents, everything?.whole],
  );
  const { stop, held } = useTour(stops);
  const search = stop?.search ?? {};
  const network = useNetwork(topology, search);
  if (bearerToken() && session && session.role !== "viewer") {
    return <p className="wall-refused">{t("refused", { role: session.role })}</p>;
  }
  if (!network)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  if (network.whole.nodes.length === 0) return <EmptyMap />;
  const part = { network, search, change: stay };
  return (
    <main className="wall">
      <WallHead
        network={network}
        worst={worstOf(incidents?.items ?? [])}
        stops={stops}
        current={stop?.incident ?? ""}
        held={held}
      />
      <div className="map-page">
        <section className="map-main" aria-label={t("map")}>
          <div className="map-area">
            <MapStage {...part} top={0} still />
          </div>
        </section>
        <HurtsPanel {...part} shown={stop?.incident} still />
      </div>
    </main>
  );
}
