import { useTranslation } from "react-i18next";

import { useBreadcrumb } from "../../frame/crumbs";

export function IncidentsPage() {
  const { t } = useTranslation();
  useBreadcrumb([{ text: t("nav.incidents") }]);
  return <h1>{t("nav.incidents")}</h1>;
}
