import { useTranslation } from "react-i18next";

import { useBreadcrumb } from "../../frame/crumbs";

export function DevicePage() {
  const { t } = useTranslation();
  useBreadcrumb([{ text: t("nav.devices") }]);
  return <h1>{t("nav.devices")}</h1>;
}
