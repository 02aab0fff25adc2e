import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { Icon, type IconName } from "../components/Icon";
import type { Status } from "../domain/status";
import { HelpButton } from "./HelpButton";

interface Props {
  readonly openCount: number;
  readonly status: Status;
}

interface Destination {
  readonly to: "/" | "/incidents" | "/devices" | "/performance" | "/settings";
  readonly icon: IconName;
  readonly text: "map" | "incidents" | "devices" | "performance" | "settings";
}

const MAIN: readonly Destination[] = [
  { to: "/", icon: "map", text: "map" },
  { to: "/incidents", icon: "bell", text: "incidents" },
  { to: "/devices", icon: "devices", text: "devices" },
  { to: "/performance", icon: "chart", text: "performance" },
];
const SETTINGS: Destination = { to: "/settings", icon: "settings", text: "settings" };

export function Rail({ openCount, status }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t("nav.label")}>
      {MAIN.map((destination) => (
        <RailLink
          key={destination.to}
          {...destination}
          count={destination.to === "/incidents" ? openCount : 0}
          status={status}
        />
      ))}
      <span className="rail-gap" />
      <HelpButton />
      <RailLink {...SETTINGS} count={0} status={status} />
    </nav>
  );
}

function RailLink({
  to,
  icon,
  text,
  count,
  status,
}: Destination & { readonly count: number; readonly status: Status }) {
  const { t } = useTranslation();
  const name = t(`nav.${text}`);
  return (
    <Tooltip label={name} position="right" openDelay={300} withinPortal={false}>
      <Link
        className="rail-link"
        to={to}
        activeOptions={{ exact: to === "/", includeSearch: false }}
        aria-label={count > 0 ? t("nav.withOpen", { name, count }) : name}
      >
        <Icon name={icon} size={20} />
        {count > 0 ? (
          <span
            className={`rail-count rail-count-${status}`}
            data-count={count > 99 ? "99+" : count}
          />
        ) : null}
      </Link>
    </Tooltip>
  );
}
