import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { Empty } from "../../components/states";

/** Nothing to draw yet: the two ways to get there. */
export function EmptyMap() {
  const { t } = useTranslation("map");
  return (
    <Empty title={t("empty.title")}>
      <p>{t("empty.hint")}</p>
      <p>
        <Link to="/import" className="button button-primary">
          {t("empty.import")}
        </Link>
      </p>
      <p>
        {t("empty.demo")} <code className="map-command">./bongsu run --demo</code>
      </p>
    </Empty>
  );
}
