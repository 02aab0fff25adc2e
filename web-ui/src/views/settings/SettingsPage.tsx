import { getRouteApi, Link } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";

import type { Role } from "../../api/types";
import { useMay } from "../../app/queries";
import { SideNav } from "../../components/SideNav";
import { useBreadcrumb } from "../../frame/crumbs";
import { Account } from "./Account";
import { Channels } from "./Channels";
import { Credentials } from "./Credentials";
import "./settings.css";
import { SystemStatus } from "./SystemStatus";
import { Thresholds } from "./Thresholds";
import { Tokens } from "./Tokens";
import { Users } from "./Users";

interface Tab {
  readonly name:
    "status" | "thresholds" | "channels" | "credentials" | "tokens" | "users" | "account";
  readonly role: Role;
  readonly Part: ComponentType;
}

const TABS: readonly Tab[] = [
  { name: "status", role: "viewer", Part: SystemStatus },
  { name: "thresholds", role: "admin", Part: Thresholds },
  { name: "channels", role: "admin", Part: Channels },
  { name: "credentials", role: "admin", Part: Credentials },
  { name: "tokens", role: "admin", Part: Tokens },
  { name: "users", role: "admin", Part: Users },
  { name: "account", role: "viewer", Part: Account },
];

const route = getRouteApi("/shell/settings");

export function SettingsPage() {
  const { t } = useTranslation("settings");
  const { tab } = route.useSearch();
  const admin = useMay("admin");
  const tabs = TABS.filter((one) => one.role === "viewer" || admin);
  const shown = tabs.find((one) => one.name === tab) ?? tabs[0];
  useBreadcrumb([{ text: t("title") }, ...(shown ? [{ text: t(`tab.${shown.name}`) }] : [])]);
  if (!shown) return null;
  const { Part } = shown;
  return (
    <SideNav
      label={t("title")}
      groups={[
        {
          items: tabs.map(({ name }) => (
            <Link
              key={name}
              to="/settings"
              search={{ tab: name === "status" ? undefined : name }}
              className="side-link"
              activeOptions={{ exact: true, explicitUndefined: true }}
              aria-current={name === shown.name ? "page" : undefined}
            >
              {t(`tab.${name}`)}
            </Link>
          )),
        },
      ]}
    >
      <div className="settings-page">
        <h1>{t(`tab.${shown.name}`)}</h1>
        <Part />
      </div>
    </SideNav>
  );
}
