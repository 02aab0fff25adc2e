import { Menu } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { address } from "../../api/client";
import { Button } from "../../components/controls";
import { download, downloadBlob } from "../../components/download";
import { Icon } from "../../components/Icon";
import type { MapView } from "../../map/MapView";
import { cameraText } from "./cameraSearch";
import type { PartProps } from "./part";

interface Props extends PartProps {
  /** Undefined while the tables are shown. */
  readonly view: MapView | undefined;
}

/** Takes the picture, the data behind it, or an address that shows the same to somebody else. */
export function MapShare({ network, search, change, view }: Props) {
  const { t } = useTranslation("map");
  const [said, setSaid] = useState("");
  const scope = network.middle
    ? { focus: network.middle, hops: search.hops }
    : { site: network.site };
  const name = `map${network.site === undefined ? "" : `-${network.site}`}`;
  const caption = (): string =>
    `${network.site ?? t("title")} · ${new Date().toLocaleString()}`;
  const share = async (): Promise<void> => {
    if (view) change({ camera: cameraText(view.pilot.camera) });
    // The address bar has the new address once the router has taken the change.
    await new Promise((resume) => setTimeout(resume, 0));
    const copied = await copy(window.location.href);
    setSaid(t(copied ? "share.copied" : "share.inBar"));
  };
  return (
    <>
      <Menu
        position="bottom-end"
        width={230}
        withinPortal={false}
        transitionProps={{ duration: 0 }}
        onOpen={() => setSaid("")}
      >
        <Menu.Target>
          <Button
            className="button-icon map-tool"
            aria-label={t("share.label")}
            title={t("share.label")}
          >
            <Icon name="download" size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void share()}>{t("share.link")}</Menu.Item>
          <Menu.Divider />
          {view ? (
            <>
              <Menu.Item
                onClick={() =>
                  void view.png(caption()).then((blob) => downloadBlob(`${name}.png`, blob))
                }
              >
                {t("share.png")}
              </Menu.Item>
              <Menu.Item
                onClick={() => download(`${name}.svg`, view.svg(caption()), "image/svg+xml")}
              >
                {t("share.svg")}
              </Menu.Item>
            </>
          ) : null}
          <Menu.Item component="a" href={address("/exports/topology.graphml", scope)} download>
            {t("share.graphml")}
          </Menu.Item>
          <Menu.Item component="a" href={address("/exports/links.csv", scope)} download>
            {t("share.csv")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item component="a" href="/wall" target="_blank">
            {t("share.wall")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className="map-said" role="status">
        {said}
      </span>
    </>
  );
}

/** Browsers refuse the clipboard to pages without TLS. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
