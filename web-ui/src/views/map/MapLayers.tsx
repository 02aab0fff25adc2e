import { useTranslation } from "react-i18next";

import { Choice, Disclosure } from "../../components/Disclosure";
import { Icon } from "../../components/Icon";
import { LAYERS, type Shape } from "../../map/model/shape";
import { asking } from "./ask/asking";
import type { PartProps } from "./part";
import { searchOf, shapeOf } from "./shapeSearch";

const SHORT = { l2: "L2", l3: "L3", all: "L2 + L3" } as const;

/** Which links are drawn: cables, routing or both, of one protocol or all; and endpoints one by one or as a count. */
export function MapLayers({ network, search, change }: PartProps) {
  const { t } = useTranslation("map");
  const shape = shapeOf(search);
  const set = (next: Partial<Shape>): void => change(searchOf({ ...shape, ...next }));
  const protocol = shape.protocol === "" ? "" : ` · ${shape.protocol.toUpperCase()}`;
  const now = `${SHORT[shape.layer]}${protocol}`;
  return (
    <Disclosure
      className="map-tool map-tool-text"
      label={`${t("layers.label")}: ${now}`}
      button={
        <>
          <Icon name="layers" size={16} />
          {now}
          <Icon name="down" size={14} />
        </>
      }
    >
      <h3 className="section-label">{t("layers.layer")}</h3>
      {LAYERS.map((layer) => (
        <Choice key={layer} chosen={shape.layer === layer} onChoose={() => set({ layer })}>
          {t(`layers.${layer}`)}
        </Choice>
      ))}
      <hr />
      <h3 className="section-label">{t("layers.protocol")}</h3>
      {["", ...network.protocols].map((name) => (
        <Choice
          key={name}
          chosen={shape.protocol === name}
          onChoose={() => set({ protocol: name })}
        >
          {name === "" ? t("layers.every") : name.toUpperCase()}
        </Choice>
      ))}
      <hr />
      {network.site === undefined && !network.layerThree ? (
        <Choice chosen={shape.endpoints} onChoose={() => set({ endpoints: !shape.endpoints })}>
          {t("layers.endpoints")}
        </Choice>
      ) : null}
      <Choice chosen={search.ask === "vlan"} onChoose={() => change(asking(search, "vlan"))}>
        {t("layers.vlan")}
      </Choice>
      <Choice chosen={search.ask === "subnet"} onChoose={() => change(asking(search, "subnet"))}>
        {t("layers.subnet")}
      </Choice>
      <Choice chosen={search.ask === "weak"} onChoose={() => change(asking(search, "weak"))}>
        {t("layers.weak")}
      </Choice>
    </Disclosure>
  );
}
