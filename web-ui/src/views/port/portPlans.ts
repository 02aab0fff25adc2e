import type { Port } from "../../api/types";
import type { ChartPlan } from "../../components/chart/ChartGrid";
import { PACKET_RATE, PER_CENT, PER_SECOND } from "../../domain/axis";
import { trafficPlan, type Text } from "../device/chartPlans";

/** Traffic, utilisation, packets, errors with discards: what a port is judged by. */
export function portPlans(port: Port, t: Text): ChartPlan[] {
  const traffic = {
    ...trafficPlan(t)(port),
    title: t("devices:chart.traffic"),
    limits: speedLimits(port, t),
  };
  const both = (into: string, out: string) => [
    { name: t("devices:chart.in"), metric: into, instance: port.id },
    { name: t("devices:chart.out"), metric: out, instance: port.id, mirrored: true },
  ];
  return [
    traffic,
    ...utilisation(port, t, both("ifInBps", "ifOutBps")),
    {
      key: "packets",
      title: t("devices:chart.packets"),
      lines: both("ifInPps", "ifOutPps"),
      measure: PACKET_RATE,
      frame: { leastTop: 10 },
    },
    {
      key: "errors",
      title: t("devices:chart.errors"),
      lines: [
        { name: t("ports:errorsIn"), metric: "ifInErrors" },
        { name: t("ports:discardsIn"), metric: "ifInDiscards" },
        { name: t("ports:errorsOut"), metric: "ifOutErrors", mirrored: true },
        { name: t("ports:discardsOut"), metric: "ifOutDiscards", mirrored: true },
      ].map((line) => ({ ...line, instance: port.id, plain: true })),
      measure: PER_SECOND,
      frame: { leastTop: 1 },
    },
  ];
}

function speedLimits({ speedBps }: Port, t: Text) {
  if (!speedBps) return [];
  const name = t("devices:ports.speed").toLowerCase();
  return [
    { name, value: speedBps },
    { name, value: speedBps, mirrored: true },
  ];
}

function utilisation({ speedBps }: Port, t: Text, lines: ChartPlan["lines"]): ChartPlan[] {
  if (!speedBps) return [];
  return [
    {
      key: "utilisation",
      title: t("devices:chart.utilisation"),
      lines: lines.map((line) => ({ ...line, mirrored: false, factor: 100 / speedBps })),
      measure: PER_CENT,
      frame: { leastTop: 10 },
    },
  ];
}
