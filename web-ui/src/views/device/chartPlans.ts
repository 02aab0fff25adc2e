import type { Port, Sensors } from "../../api/types";
import type { ChartPlan } from "../../components/chart/ChartGrid";
import { BIT_RATE, PER_CENT, SECONDS } from "../../domain/axis";

/** Texts of the charts in the language of the page: `t` with the namespace in the key. */
export type Text = (key: string, values?: Record<string, string>) => string;

const FULL = { leastTop: 100, usualTop: 100 };
const TEMPERATURE = { leastTop: 20, near: true };

/** At most so many further charts: with four lines of traffic and round trip they stay below one request. */
export const MOST_FURTHER = 20;

/** The charts of a device with the traffic of these ports, most telling first: the page shows four, the others on request. */
export function devicePlans(
  ports: readonly Port[],
  health: Sensors | undefined,
  t: Text,
): ChartPlan[] {
  const { processors = [], memory = [], storage = [], sensors = [] } = health ?? {};
  const named = (what: string, name: string, all: readonly unknown[]): string =>
    all.length > 1 && name ? `${what} ${name}` : what;
  const share = (metric: string, title: string, instance: string): ChartPlan => ({
    key: `${metric} ${instance}`,
    title,
    lines: [{ name: t("devices:chart.avg"), metric, instance }],
    measure: PER_CENT,
    frame: FULL,
  });
  const cpus = processors.map(({ name }) => share("cpu", named("CPU", name, processors), name));
  const memories = memory.map(({ name }) =>
    share("memory", named(t("devices:figure.memory"), name, memory), name),
  );
  const hot = sensors.filter((sensor) => sensor.class === "temperature").map(sensorPlan(t));
  const others = sensors.filter((sensor) => sensor.class !== "temperature").map(sensorPlan(t));
  const traffic = ports.map(trafficPlan(t));
  const disks = storage.map(({ name }) => share("storage", name, name));
  const wanted = [
    cpus[0],
    traffic[0],
    roundTrip(t),
    hot[0],
    memories[0],
    traffic[1],
    ...cpus.slice(1),
    ...memories.slice(1),
    ...disks,
    ...hot.slice(1),
    ...others,
  ];
  return wanted.filter((plan) => plan !== undefined);
}

function roundTrip(t: Text): ChartPlan {
  return {
    key: "rtt",
    title: t("devices:chart.roundTrip"),
    lines: [
      { name: t("devices:chart.avg"), metric: "rtt" },
      { name: t("devices:chart.loss"), metric: "loss", headOnly: true },
    ],
    measure: SECONDS,
    measures: { [t("devices:chart.loss")]: PER_CENT },
    frame: { leastTop: 0.001 },
  };
}

export const trafficPlan =
  (t: Text) =>
  (port: Port): ChartPlan => ({
    key: `traffic ${port.id}`,
    title: port.peer
      ? t("devices:chart.trafficTo", { port: port.name, to: port.peer.name })
      : port.name,
    lines: [
      { name: t("devices:chart.in"), metric: "ifInBps", instance: port.id },
      { name: t("devices:chart.out"), metric: "ifOutBps", instance: port.id, mirrored: true },
    ],
    measure: BIT_RATE,
    frame: { leastTop: 1000 },
  });

const sensorPlan =
  (t: Text) =>
  (sensor: Sensors["sensors"][number]): ChartPlan => ({
    key: `sensor ${sensor.name}`,
    title: sensor.name || t("devices:figure.temperature"),
    lines: [{ name: t("devices:chart.avg"), metric: "sensor", instance: sensor.name }],
    measure: { unit: sensor.unit, prefixed: false },
    frame: sensor.class === "temperature" ? TEMPERATURE : { leastTop: 1 },
  });
