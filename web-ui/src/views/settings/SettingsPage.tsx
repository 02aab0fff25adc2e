import { useTranslation } from "react-i18next";

import { useBreadcrumb } from "../../frame/crumbs";

export function SettingsPage() {
  const { t } = useTranslation();
  useBreadcrumb([{ text: t("nav.settings") }]);
  return <h1>{t("nav.settings")}</h1>;
}
