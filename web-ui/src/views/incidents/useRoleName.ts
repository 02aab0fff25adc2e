import { useTranslation } from "react-i18next";

/** A device role in the language of the interface; unknown words are shown as the admin wrote them. */
export function useRoleName(): (role: string) => string {
  const { t, i18n } = useTranslation();
  return (role) => {
    if (role === "") return t("role.none");
    return i18n.exists(`common:role.${role}`) ? t(`role.${role}`) : role;
  };
}
