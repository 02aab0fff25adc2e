import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { Button } from "../../components/controls";
import { Icon } from "../../components/Icon";
import { LAYERS, type Shape } from "../../map/model/shape";
import type { PartProps } from "./part";
import { searchOf, shapeOf } from "./shapeSearch";

const SHORT = { l2: "L2", l3: "L3", all: "L2 + L3" } as const;

/** Which links are drawn: cables, routing or both, of one protocol or all; and endpoints one by one or as a count. */
export function MapLayers({ network, search, change }: PartProps) {
  const { t } = useTranslation("map");
  const shape = shapeOf(search);
  const set = (next: Partial<Shape>): void => change(searchOf({ ...shape, ...next }));
  const protocol = shape.protocol === "" ? "" : ` · ${shape.protocol.toUpperCase()}`;
  return (
    <Menu position="bottom-end" width={220} withinPortal={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button className="map-tool map-tool-text" aria-label={t("layers.label")}>
          <Icon name="layers" size={16} />
          {SHORT[shape.layer]}
          {protocol}
          <Icon name="down" size={14} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("layers.layer")}</Menu.Label>
        {LAYERS.map((layer) => (
          <Choice key={layer} chosen={shape.layer === layer} onChoose={() => set({ layer })}>
            {t(`layers.${layer}`)}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Label>{t("layers.protocol")}</Menu.Label>
        {["", ...network.protocols].map((name) => (
          <Choice
            key={name}
            chosen={shape.protocol === name}
            onChoose={() => set({ protocol: name })}
          >
            {name === "" ? t("layers.every") : name.toUpperCase()}
          </Choice>
        ))}
        <Menu.Divider />
        <Choice chosen={shape.endpoints} onChoose={() => set({ endpoints: !shape.endpoints })}>
          {t("layers.endpoints")}
        </Choice>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChoiceProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function Choice({ chosen, onChoose, children }: ChoiceProps) {
  return (
    <Menu.Item
      aria-current={chosen}
      leftSection={chosen ? <Icon name="check" size={16} /> : <span className="map-unchosen" />}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  );
}
