import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { Segmented } from "../components/controls";
import { Icon } from "../components/Icon";
import { Mark } from "../components/Mark";
import type { Status } from "../domain/status";
import { setLanguage, type Language } from "../i18n";
import { useLive } from "../store/live";
import { asRange, DEFAULT_RANGE, RANGES, useTimeRange } from "../store/timeRange";
import { useCrumbs } from "./crumbs";
import { Search } from "./Search";
import { UserMenu } from "./UserMenu";

export function TopBar({ status }: { readonly status: Status }) {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <div className="top-left">
        <Link className="brand" to="/" aria-label={t("home", { status: t(`status.${status}`) })}>
          <Mark status={status} />
          <span className="brand-name">{t("name")}</span>
        </Link>
        <Crumbs />
      </div>
      <Search />
      <div className="top-right">
        <RangeChoice />
        <LiveDot />
        <LanguageChoice />
        <UserMenu />
      </div>
    </header>
  );
}

function Crumbs() {
  const { t } = useTranslation();
  const crumbs = useCrumbs();
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t("breadcrumb")}>
      <ol className="crumbs">
        {crumbs.map((crumb) => (
          <li key={`${crumb.to ?? ""} ${crumb.text}`}>
            {crumb.to ? (
              <Link to={crumb.to}>{crumb.text}</Link>
            ) : (
              <span aria-current="page">{crumb.text}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function RangeChoice() {
  const { t } = useTranslation();
  const [range, change] = useTimeRange();
  return (
    <label className="range">
      <Icon name="clock" size={16} />
      <span className="visually-hidden">{t("range.label")}</span>
      <select
        value={range}
        onChange={(event) => change(asRange(event.target.value) ?? DEFAULT_RANGE)}
      >
        {Object.keys(RANGES).map((name) => (
          <option key={name} value={name}>
            {t(`range.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function LiveDot() {
  const { t } = useTranslation();
  const { open, lagSeconds } = useLive();
  return (
    <span className={open ? "live live-open" : "live live-lost"} role="status">
      <span className="live-dot" />
      <span className="live-word">{t(open ? "live.open" : "live.lost")}</span>
      {open && lagSeconds !== null ? (
        <span className="live-lag muted">{t("live.lag", { seconds: lagSeconds.toFixed(1) })}</span>
      ) : null}
    </span>
  );
}

function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <Segmented<Language>
      label={t("language")}
      value={i18n.language === "ko" ? "ko" : "en"}
      options={[
        { value: "ko", text: "KO" },
        { value: "en", text: "EN" },
      ]}
      onChange={setLanguage}
    />
  );
}
