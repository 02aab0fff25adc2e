import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { logOut } from "../api/session";
import { queryClient, sessionQuery } from "../app/queries";
import { useThemeChoice, type ThemeChoice } from "../app/theme";
import { Icon } from "../components/Icon";

const CHOICES: readonly ThemeChoice[] = ["auto", "dark", "light"];

export function UserMenu() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const [choice, choose] = useThemeChoice();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await logOut();
    queryClient.clear();
    await navigate({ to: "/login" });
  };
  const user = session?.user ?? "";
  return (
    <Menu width={200}>
      <Menu.Target>
        <button
          type="button"
          className="avatar"
          data-initials={user.slice(0, 2)}
          aria-label={t("user.menu", { user })}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user} · {session?.role}
        </Menu.Label>
        {CHOICES.map((theme) => (
          <Menu.Item
            key={theme}
            aria-current={choice === theme}
            leftSection={<Icon name={choice === theme ? "check" : "sun"} size={16} />}
            onClick={() => choose(theme)}
          >
            {t(`user.theme.${theme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="logout" size={16} />} onClick={() => void leave()}>
          {t("user.logout")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
