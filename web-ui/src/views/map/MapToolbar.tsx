import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Button, Chip, Segmented } from "../../components/controls";
import { Icon } from "../../components/Icon";
import { StatusShape } from "../../components/StatusShape";
import type { Status } from "../../domain/status";
import { count } from "../../domain/units";
import type { MapView } from "../../map/MapView";
import { devicesOn } from "../../map/model/layerThree";
import { asking } from "./ask/asking";
import { ATTENTION_FILTER, countsOf, statusesOf, toggled, TROUBLE } from "./attention";
import { EndpointsChip } from "./EndpointsChip";
import { HopsChoice } from "./HopsChoice";
import { LayoutReset } from "./LayoutReset";
import { MapLayers } from "./MapLayers";
import { MapMore } from "./MapMore";
import { ModeSwitch } from "./ModeSwitch";
import type { PartProps } from "./part";
import { scopeOf } from "./usePlans";
import { PlanDialog } from "./PlanDialog";
import { VlanChip } from "./VlanChip";

interface Props extends PartProps {
  readonly view: MapView | undefined;
}

/** Status filter with counts, layers, what can be taken along, and Map or Table. */
export function MapToolbar({ network, search, change, view }: Props) {
  const { t } = useTranslation("map");
  const inside = network.site !== undefined;
  const part = { network, search, change };
  const scope = network.layerThree ? "l3" : scopeOf(network);
  const single = inside || network.layerThree !== undefined;
  const { devices, attention } = countsOf(
    network.layerThree ? devicesOn(network.shown, network.whole) : network.shown.nodes,
    !single,
  );
  const statuses = statusesOf(search.status);
  // Inside a site the row is short: only what somebody has or what is chosen, and no filter beside an incident.
  const isOffered = (status: Status): boolean =>
    !inside || statuses.has(status) || (!search.incident && devices[status] > 0);
  const attentive = search.status === ATTENTION_FILTER;
  const isNeeded = !inside || attentive || (!search.incident && attention > 0);
  const [asked, setAsked] = useState<"plan" | "reset">();
  const settle = (): void => setAsked(undefined);
  return (
    <div className="map-toolbar" role="toolbar" aria-label={t("toolbar")}>
      <div className="map-chips">
        <ModeSwitch {...part} onPlanMissing={() => setAsked("plan")} />
        {search.incident ? (
          <Chip pressed onPress={() => change({ incident: undefined })}>
            {t("incident", { id: search.incident })} <Icon name="close" size={14} />
          </Chip>
        ) : null}
        {isNeeded ? (
          <Chip
            pressed={attentive}
            onPress={() => change({ status: attentive ? undefined : ATTENTION_FILTER })}
          >
            <Icon name="bolt" size={14} /> {t("attention")}{" "}
            <b>{t(single ? "devices" : "sites", { count: attention })}</b>
            {attentive ? <Icon name="close" size={14} /> : null}
          </Chip>
        ) : null}
        {TROUBLE.filter((status) => isOffered(status)).map((status) => (
          <Chip
            key={status}
            pressed={!attentive && statuses.has(status)}
            onPress={() =>
              change({ status: toggled(attentive ? undefined : search.status, status) })
            }
          >
            <span
              className={devices[status] === 0 ? "map-calm" : undefined}
              title={t(`common:status.${status}`)}
            >
              <StatusShape status={status} />{" "}
              <span className="map-chip-word">{t(`common:status.${status}`)}</span>{" "}
              <b>{count(devices[status])}</b>
            </span>
          </Chip>
        ))}
        <VlanChip {...part} />
        <EndpointsChip {...part} />
        <HopsChoice {...part} />
      </div>
      <MapLayers {...part} />
      <Button
        className="button-icon map-tool"
        aria-label={t("asking:path.title")}
        title={t("asking:path.title")}
        aria-pressed={search.ask === "path"}
        onClick={() => change(asking(search, "path"))}
      >
        <Icon name="path" size={16} />
      </Button>
      <MapMore {...part} view={view} onAsk={setAsked} />
      <Segmented
        label={t("view.label")}
        value={search.view === "table" ? "table" : "map"}
        options={[
          { value: "map", text: <Choice icon="map" text={t("view.map")} /> },
          { value: "table", text: <Choice icon="table" text={t("view.table")} /> },
        ]}
        onChange={(view) => change({ view: view === "table" ? "table" : undefined })}
      />
      {asked === "plan" ? <PlanDialog network={network} onClose={settle} /> : null}
      {asked === "reset" ? <LayoutReset scope={scope} onClose={settle} /> : null}
    </div>
  );
}

function Choice({ icon, text }: { readonly icon: "map" | "table"; readonly text: string }) {
  return (
    <span className="map-choice">
      <Icon name={icon} size={16} />
      {text}
    </span>
  );
}
