import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from "@tanstack/react-router";

import { ApiError } from "../api/client";
import { topologyQuery } from "../api/topology";
import { Failure, Loading } from "../components/states";
import { CHART_SEARCH } from "../domain/chartSearch";
import { Shell } from "../frame/Shell";
import { asRange, type Range } from "../store/timeRange";
import { NotFound } from "../views/NotFound";
import { dropKioskToken, takeKioskToken } from "../views/wall/kiosk";
import { nextPage } from "./nextPage";
import { queryClient, sessionQuery } from "./queries";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = nextPage(search["next"]);
    return next === "/" ? {} : { next };
  },
  component: lazyRouteComponent(() => import("../views/login/LoginPage"), "LoginPage"),
});

const wall = createRoute({
  getParentRoute: () => root,
  path: "/wall",
  beforeLoad: async ({ location }) => {
    takeKioskToken();
    fetchMap();
    await requireLogin(location.href);
  },
  component: lazyRouteComponent(() => import("../views/wall/WallPage"), "WallPage"),
});

/** Large networks take their time: the answer is on its way while the page is still being put together. */
function fetchMap(): void {
  if (!queryClient.isFetching(topologyQuery)) void queryClient.prefetchQuery(topologyQuery);
}

async function requireLogin(wanted: string): Promise<void> {
  try {
    await queryClient.ensureQueryData(sessionQuery);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    dropKioskToken();
    throw redirect({ to: "/login", search: { next: nextPage(wanted) } });
  }
}

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  validateSearch: (search: Record<string, unknown>): { range?: Range } => {
    const range = asRange(search["range"]);
    return range ? { range } : {};
  },
  search: { middlewares: [retainSearchParams(["range"])] },
  beforeLoad: ({ location }) => {
    if (location.pathname === "/" && !("at" in location.search)) fetchMap();
    return requireLogin(location.href);
  },
  component: Shell,
});

/** Filters live in the URL as plain text; each page reads the ones it knows. */
type Filters = Readonly<Record<string, string | undefined>>;

function filters<const T extends string>(names: readonly T[]) {
  return (search: Record<string, unknown>): { [K in T]?: string } => {
    const kept: Record<string, string> = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === "string" || typeof value === "number") kept[name] = String(value);
    }
    return kept as { [K in T]?: string };
  };
}

const map = createRoute({
  getParentRoute: () => shell,
  path: "/",
  validateSearch: filters([
    "view",
    "site",
    "focus",
    "hops",
    "incident",
    "status",
    "layer",
    "seenBy",
    "ends",
    "mode",
    "camera",
    "ask",
    "at",
    "a",
    "b",
    "via",
    "vlan",
    "subnet",
  ]),
  component: lazyRouteComponent(() => import("../views/map/MapPage"), "MapPage"),
});

const incidents = createRoute({
  getParentRoute: () => shell,
  path: "/incidents",
  validateSearch: filters(["show", "severity", "site", "owner", "hideAcked", "open", "q"]),
  component: lazyRouteComponent(() => import("../views/incidents/IncidentsPage"), "IncidentsPage"),
});

const devices = createRoute({
  getParentRoute: () => shell,
  path: "/devices",
  validateSearch: filters(["q", "status", "site", "sort", "order"]),
  component: lazyRouteComponent(() => import("../views/devices/DevicesPage"), "DevicesPage"),
});

const device = createRoute({
  getParentRoute: () => shell,
  path: "/devices/$id",
  validateSearch: filters([...CHART_SEARCH, "more"]),
  component: lazyRouteComponent(() => import("../views/device/DevicePage"), "DevicePage"),
});

const port = createRoute({
  getParentRoute: () => shell,
  path: "/devices/$id/ports/$port",
  validateSearch: filters(CHART_SEARCH),
  component: lazyRouteComponent(() => import("../views/port/PortPage"), "PortPage"),
});

const performance = createRoute({
  getParentRoute: () => shell,
  path: "/performance",
  validateSearch: filters(["metric", "site", "tag", "limit"]),
  component: lazyRouteComponent(() => import("../views/performance/RankingPage"), "RankingPage"),
});

const forecasts = createRoute({
  getParentRoute: () => shell,
  path: "/performance/forecasts",
  validateSearch: filters(["metric", "site", "tag", "threshold"]),
  component: lazyRouteComponent(() => import("../views/performance/ForecastPage"), "ForecastPage"),
});

const bills = createRoute({
  getParentRoute: () => shell,
  path: "/performance/bills",
  component: lazyRouteComponent(() => import("../views/accounting/BillsPage"), "BillsPage"),
});

const bill = createRoute({
  getParentRoute: () => shell,
  path: "/performance/bills/$id",
  validateSearch: filters(["month"]),
  component: lazyRouteComponent(() => import("../views/accounting/BillPage"), "BillPage"),
});

const importing = createRoute({
  getParentRoute: () => shell,
  path: "/import",
  component: lazyRouteComponent(() => import("../views/import/ImportPage"), "ImportPage"),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: "/settings",
  validateSearch: filters(["tab"]),
  component: lazyRouteComponent(() => import("../views/settings/SettingsPage"), "SettingsPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    login,
    wall,
    shell.addChildren([
      map,
      incidents,
      devices,
      device,
      port,
      performance,
      forecasts,
      bills,
      bill,
      importing,
      settings,
    ]),
  ]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} onRetry={reset} />,
  defaultPreload: false,
  // Plain `?name=value` pairs: what a person types or reads in a shared address.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(search as Filters)) {
      if (value !== undefined && value !== "") parameters.set(name, String(value));
    }
    const text = parameters.toString();
    return text ? `?${text}` : "";
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
