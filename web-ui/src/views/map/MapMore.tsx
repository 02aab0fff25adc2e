import { useState } from "react";
import { useTranslation } from "react-i18next";

import { address } from "../../api/client";
import { useMay } from "../../app/queries";
import { Choice, Disclosure } from "../../components/Disclosure";
import { download, downloadBlob } from "../../components/download";
import { Icon } from "../../components/Icon";
import { language } from "../../i18n";
import type { MapView } from "../../map/MapView";
import { cameraText } from "./cameraSearch";
import { fileName } from "./fileName";
import type { PartProps } from "./part";
import { useTopology } from "./useTopology";

const SAID_MS = 6000;

interface Props extends PartProps {
  /** Undefined while the tables are shown. */
  readonly view: MapView | undefined;
  readonly onAsk: (question: "plan" | "reset") => void;
}

/** Takes the picture, the data behind it, or an address that shows the same to somebody else; and what changes places. */
export function MapMore({ network, search, change, view, onAsk }: Props) {
  const { t } = useTranslation("map");
  const [said, setSaid] = useState("");
  const mayPlace = useMay("operator") && view !== undefined && network.middle === undefined;
  const { at } = search;
  const { data: topology } = useTopology(at);
  const scope = network.middle
    ? { focus: network.middle, hops: search.hops, at }
    : { site: network.site ?? network.layerThree?.site, at };
  const about = network.layerThree ? { ...scope, scope: "l3" } : scope;
  // While another moment is being asked for, the picture is still of the one before.
  const moment = at === undefined ? undefined : topology?.at;
  const part = network.layerThree
    ? ["l3", network.layerThree.site].filter(Boolean).join("-")
    : network.site;
  const name = fileName(part, moment);
  const caption = (): string =>
    `${[network.site ?? network.layerThree?.site ?? t("title"), network.layerThree ? "L3" : ""].filter(Boolean).join(" ")} · ${(moment === undefined ? new Date() : new Date(moment)).toLocaleString(language())}`;
  const share = async (): Promise<void> => {
    if (view) change({ camera: cameraText(view.pilot.camera) });
    // The address bar has the new address once the router has taken the change.
    await new Promise((resume) => setTimeout(resume, 0));
    const copied = await copy(window.location.href);
    setSaid(t(copied ? "share.copied" : "share.inBar"));
    setTimeout(() => setSaid(""), SAID_MS);
  };
  return (
    <>
      <Disclosure
        className="button-icon map-tool"
        label={t("share.label")}
        button={<Icon name="more" size={16} />}
      >
        <Choice onChoose={() => void share()}>{t("share.link")}</Choice>
        <hr />
        {view ? (
          <>
            <Choice
              onChoose={() =>
                void view.png(caption()).then((blob) => downloadBlob(`${name}.png`, blob))
              }
            >
              {t("share.png")}
            </Choice>
            <Choice onChoose={() => download(`${name}.svg`, view.svg(caption()), "image/svg+xml")}>
              {t("share.svg")}
            </Choice>
          </>
        ) : null}
        <a className="disclosure-item" href={address("/exports/topology.graphml", about)} download>
          {t("share.graphml")}
        </a>
        <a className="disclosure-item" href={address("/exports/links.csv", about)} download>
          {t("share.csv")}
        </a>
        <hr />
        <a className="disclosure-item" href="/wall" target="_blank" rel="noreferrer">
          {t("share.wall")}
        </a>
        {mayPlace ? (
          <>
            <hr />
            {network.layerThree ? null : (
              <Choice onChoose={() => onAsk("plan")}>{t("plan.title")}</Choice>
            )}
            <Choice onChoose={() => onAsk("reset")}>{t("reset.label")}</Choice>
          </>
        ) : null}
      </Disclosure>
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
