import { useTranslation } from "react-i18next";

import type { Role } from "../../api/types";

const ROLES: readonly Role[] = ["viewer", "operator", "admin"];

export function useRoleOptions(): readonly (readonly [Role, string])[] {
  const { t } = useTranslation("settings");
  return ROLES.map((role) => [role, t(`roles.${role}`)] as const);
}
