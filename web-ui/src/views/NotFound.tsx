import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { Empty } from "../components/states";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Empty title={t("notFound")}>
      <Link to="/">{t("nav.map")}</Link>
    </Empty>
  );
}
