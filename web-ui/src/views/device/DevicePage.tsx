import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { deviceQuery, neighboursQuery, portsQuery, sensorsQuery } from "../../api/devices";
import type { DeviceDetail } from "../../api/types";
import { Failure, Loading } from "../../components/states";
import { useBreadcrumb } from "../../frame/crumbs";
import { RecentChanges } from "../map/ask/RecentChanges";
import { DeviceAlarms } from "./DeviceAlarms";
import { DeviceCharts } from "./DeviceCharts";
import { DeviceHead } from "./DeviceHead";
import "./device.css";
import { KeyFigures } from "./KeyFigures";
import { Neighbours } from "./Neighbours";
import { Ports } from "./Ports";

const route = getRouteApi("/shell/devices/$id");

export function DevicePage() {
  const { id } = route.useParams();
  const { data: device, error, isPending, refetch } = useQuery(deviceQuery(id));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Loading />;
  return <Body key={id} device={device} />;
}

function Body({ device }: { readonly device: DeviceDetail }) {
  const { t } = useTranslation("devices");
  useBreadcrumb([
    { text: t("title"), to: "/devices" },
    ...(device.site
      ? [{ text: device.site, to: `/devices?site=${encodeURIComponent(device.site)}` }]
      : []),
    { text: device.name },
  ]);
  const ports = useQuery(portsQuery(device.id));
  const health = useQuery(sensorsQuery(device.id));
  const neighbours = useQuery(neighboursQuery(device.id));
  return (
    <div className="device">
      <div className="device-top">
        <DeviceHead device={device} />
        <DeviceAlarms device={device} />
        <KeyFigures device={device} ports={ports.data ?? []} health={health.data} />
        <DeviceCharts device={device} ports={ports.data ?? []} health={health.data} />
      </div>
      <div className="device-bottom">
        <Ports device={device} ports={ports.data} error={ports.error} />
        <div className="device-side">
          <Neighbours
            neighbours={neighbours.data?.items}
            error={neighbours.error}
            findings={device.findings}
          />
          <RecentChanges of={{ device: device.id }} />
        </div>
      </div>
    </div>
  );
}
