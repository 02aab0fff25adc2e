import { useTranslation } from "react-i18next";

import { Chip, Segmented } from "../../components/controls";
import { Icon } from "../../components/Icon";
import { StatusShape } from "../../components/StatusShape";
import { count } from "../../domain/units";
import type { MapView } from "../../map/MapView";
import { Questions } from "./ask/Questions";
import { ATTENTION_FILTER, countsOf, statusesOf, toggled, TROUBLE } from "./attention";
import { HopsChoice } from "./HopsChoice";
import { LayoutReset } from "./LayoutReset";
import { MapLayers } from "./MapLayers";
import { MapShare } from "./MapShare";
import { PlanTool } from "./PlanTool";
import type { PartProps } from "./part";

interface Props extends PartProps {
  readonly view: MapView | undefined;
}

/** Status filter with counts, layers, what can be taken along, and Map or Table. */
export function MapToolbar({ network, search, change, view }: Props) {
  const { t } = useTranslation("map");
  const inside = network.site !== undefined;
  const part = { network, search, change };
  const { devices, attention } = countsOf(network.shown, !inside);
  const statuses = statusesOf(search.status);
  const attentive = search.status === ATTENTION_FILTER;
  return (
    <div className="map-toolbar" role="toolbar" aria-label={t("toolbar")}>
      <div className="map-chips">
        {search.incident ? (
          <Chip pressed onPress={() => change({ incident: undefined })}>
            {t("incident", { id: search.incident })} <Icon name="close" size={14} />
          </Chip>
        ) : null}
        <Chip
          pressed={attentive}
          onPress={() => change({ status: attentive ? undefined : ATTENTION_FILTER })}
        >
          {t("attention")} <b>{t(inside ? "devices" : "sites", { count: attention })}</b>
        </Chip>
        {TROUBLE.map((status) => (
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
        <HopsChoice {...part} />
      </div>
      <MapLayers {...part} />
      <PlanTool {...part} view={view} />
      <MapShare {...part} view={view} />
      <Questions search={search} change={change} />
      <LayoutReset site={network.site} />
      <Segmented
        label={t("view.label")}
        value={search.view === "table" ? "table" : "map"}
        options={[
          { value: "map", text: <Choice icon="map" text={t("view.map")} /> },
          { value: "table", text: <Choice icon="table" text={t("view.table")} /> },
        ]}
        onChange={(view) => change({ view: view === "table" ? "table" : undefined })}
      />
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
