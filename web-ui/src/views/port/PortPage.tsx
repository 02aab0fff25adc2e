import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { deviceQuery, portsQuery } from "../../api/devices";
import type { DeviceDetail, Port } from "../../api/types";
import { ChartGrid } from "../../components/chart/ChartGrid";
import { Empty, Failure, Loading } from "../../components/states";
import { useBreadcrumb } from "../../frame/crumbs";
import "../device/device.css";
import { OtherEnd } from "./OtherEnd";
import "./port.css";
import { PortBills } from "./PortBills";
import { PortFigures } from "./PortFigures";
import { PortHead } from "./PortHead";
import { portPlans } from "./portPlans";

const route = getRouteApi("/shell/devices/$id/ports/$port");

/** One port of a device: its traffic, its faults, its other end and who pays for it. */
export function PortPage() {
  const { t } = useTranslation("ports");
  const { id, port: wanted } = route.useParams();
  const device = useQuery(deviceQuery(id));
  const ports = useQuery(portsQuery(id));
  const error = device.error ?? ports.error;
  if (error) {
    return (
      <Failure
        error={error}
        onRetry={() => {
          void device.refetch();
          void ports.refetch();
        }}
      />
    );
  }
  if (!device.data || !ports.data) return <Loading />;
  const port = ports.data.find((one) => one.id === wanted);
  if (!port) {
    return (
      <Empty title={t("missing", { port: wanted, device: device.data.name })}>
        <Link to="/devices/$id" params={{ id }}>
          {t("all", { device: device.data.name })}
        </Link>
      </Empty>
    );
  }
  return <Body key={`${id} ${wanted}`} device={device.data} port={port} />;
}

function Body({ device, port }: { readonly device: DeviceDetail; readonly port: Port }) {
  const { t } = useTranslation("ports");
  useBreadcrumb([
    { text: t("devices:title"), to: "/devices" },
    ...(device.site
      ? [{ text: device.site, to: `/devices?site=${encodeURIComponent(device.site)}` }]
      : []),
    { text: device.name, to: `/devices/${encodeURIComponent(device.id)}` },
    { text: port.name },
  ]);
  return (
    <div className="device">
      <div className="device-top">
        <PortHead device={device} port={port} />
        <PortFigures port={port} />
        <ChartGrid
          device={device.id}
          plans={portPlans(port, (key, values) => t(key, values))}
          bornAt={Date.parse(device.createdAt) / 1000}
        />
      </div>
      <div className="device-bottom">
        <OtherEnd port={port} />
        <PortBills device={device} port={port} />
      </div>
    </div>
  );
}
