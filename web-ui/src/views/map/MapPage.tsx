import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { Empty } from "../../components/states";
import { useBreadcrumb } from "../../frame/crumbs";

export function MapPage() {
  const { t } = useTranslation("map");
  useBreadcrumb([{ text: t("title") }]);
  return (
    <Empty title={t("empty")}>
      <p>{t("emptyHint")}</p>
      <Link to="/import">{t("common:nav.import")}</Link>
    </Empty>
  );
}
