import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { useLiveUpdates } from "../store/useLiveUpdates";
import { Rail } from "./Rail";
import "./shell.css";
import { TopBar } from "./TopBar";
import { useTabSign } from "./useTabSign";

/** The frame around every page behind the login: rail, top bar, page. */
export function Shell() {
  const { t } = useTranslation();
  useLiveUpdates();
  const { openCount, worstStatus } = useTabSign();
  return (
    <div className="shell">
      <a className="skip-link" href="#page">
        {t("skipToContent")}
      </a>
      <TopBar status={worstStatus} />
      <Rail openCount={openCount} status={worstStatus} />
      <main id="page" className="page" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
