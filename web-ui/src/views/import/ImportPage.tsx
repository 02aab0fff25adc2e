import { useTranslation } from "react-i18next";

import { useBreadcrumb } from "../../frame/crumbs";

export function ImportPage() {
  const { t } = useTranslation();
  useBreadcrumb([{ text: t("nav.import") }]);
  return <h1>{t("nav.import")}</h1>;
}
