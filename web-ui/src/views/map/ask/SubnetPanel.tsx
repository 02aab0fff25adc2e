import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { subnetQuery, subnetsQuery } from "../../../api/topologyHistory";
import { Button } from "../../../components/controls";
import { Failure, Loading } from "../../../components/states";
import { StatusShape } from "../../../components/StatusShape";
import { rankOf, type Status } from "../../../domain/status";
import { PanelFrame } from "../PanelFrame";
import type { PartProps } from "../part";

const MOST = 200;

interface Props extends Pick<PartProps, "network" | "search" | "change"> {
  /** The id of a subnet that is chosen on the map; absent: the one of the address. */
  readonly chosen?: string;
  readonly onClose?: () => void;
}

/** One subnet: which devices have addresses in it, and on which ports. */
export function SubnetPanel({
  network,
  search,
  change,
  chosen = search.subnet ?? "",
  onClose,
}: Props) {
  const { t } = useTranslation("asking");
  return (
    <PanelFrame
      kind={t("subnet.kind")}
      title={chosen === "" ? t("subnet.title") : (chosen.split("@", 1)[0] ?? "")}
      onClose={onClose ?? (() => change({ ask: undefined, subnet: undefined }))}
    >
      {chosen === "" ? (
        <AllSubnets change={change} />
      ) : (
        <OneSubnet id={chosen} network={network} change={change} />
      )}
    </PanelFrame>
  );
}

function AllSubnets({ change }: Pick<PartProps, "change">) {
  const { t } = useTranslation("asking");
  const [text, setText] = useState("");
  const { data, error } = useQuery(subnetsQuery(useDeferredValue(text.trim())));
  return (
    <section>
      <label className="map-picker">
        <span>{t("subnet.search")}</span>
        <input
          className="input"
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {error ? <Failure error={error} /> : null}
      {!data && !error ? <Loading /> : null}
      {data?.total === 0 ? (
        <p className="muted">{t(text.trim() === "" ? "subnet.none" : "subnet.noMatch")}</p>
      ) : null}
      <ul className="map-neighbours">
        {data?.items.map(({ id, subnet, vrf, devices }) => (
          <li key={id}>
            <button type="button" onClick={() => change({ subnet: id })}>
              {subnet}
            </button>
            <span className="muted">
              {vrf === "" ? "" : `${t("subnet.vrf", { vrf })} · `}
              {t("subnet.devices", { count: devices })}
            </span>
          </li>
        ))}
      </ul>
      {data && data.total > data.items.length ? (
        <p className="muted">{t("subnet.more", { count: data.total - data.items.length })}</p>
      ) : null}
    </section>
  );
}

interface OneProps extends Pick<PartProps, "network" | "change"> {
  readonly id: string;
}

function OneSubnet({ id, network, change }: OneProps) {
  const { t } = useTranslation("asking");
  const ill = useMemo(
    () =>
      new Map(
        network.whole.nodes.flatMap(({ id, status }) => (rankOf(status) > 1 ? [[id, status]] : [])),
      ),
    [network.whole],
  );
  const { data, error } = useQuery(subnetQuery(id));
  const all = (
    <Button
      className="map-all"
      onClick={() => change({ ask: "subnet", subnet: undefined, focus: undefined })}
    >
      {t("subnet.all")}
    </Button>
  );
  if (error) {
    return (
      <section>
        <Failure error={error} />
        {all}
      </section>
    );
  }
  if (!data) return <Loading />;
  const { vrf, devices } = data.subnet;
  return (
    <section>
      <p>
        {vrf === "" ? "" : `${t("subnet.vrf", { vrf })} · `}
        {t("subnet.devices", { count: devices })}
      </p>
      <h3 className="section-label">{t("subnet.members", { count: data.members.length })}</h3>
      <ul className="map-neighbours">
        {data.members.slice(0, MOST).map(({ device, name, address, port, shared }) => (
          <li key={`${device} ${address} ${port}`}>
            <Trouble status={ill.get(device)} />
            <button type="button" onClick={() => change({ focus: device })}>
              {address}
            </button>
            <span className="muted">
              {[name, port].join(" ")}
              {shared ? ` · ${t("subnet.shared")}` : ""}
            </span>
          </li>
        ))}
      </ul>
      {data.members.length > MOST ? (
        <p className="muted">{t("weak.more", { count: data.members.length - MOST })}</p>
      ) : null}
      {all}
    </section>
  );
}

/** The shape of a member in trouble; nothing of one that is well. */
function Trouble({ status }: { readonly status: Status | undefined }) {
  const { t } = useTranslation();
  return status ? <StatusShape status={status} label={t(`status.${status}`)} /> : null;
}
