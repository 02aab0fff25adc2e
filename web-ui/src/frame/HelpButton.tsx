import { Tooltip } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../components/Icon";
import { ShortcutsDialog } from "../components/ShortcutsDialog";
import { useShownKeys } from "./keyHelp";

/** Opens the keys of the page, or those that every page has; so does the key ? itself. */
export function HelpButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const ask = (): void => setOpen(true);
  useHotkeys([
    ["shift+?", ask],
    ["?", ask],
  ]);
  const own = useShownKeys();
  const { title, keys } = own ?? {
    title: t("help.title"),
    keys: [
      ["/", t("help.search")],
      ["?", t("help.all")],
    ] as const,
  };
  return (
    <>
      <Tooltip label={t("help.label")} position="right" openDelay={300} withinPortal={false}>
        <button
          type="button"
          className="rail-link rail-help"
          aria-label={t("help.label")}
          aria-keyshortcuts="?"
          onClick={ask}
        >
          <Icon name="help" size={20} />
        </button>
      </Tooltip>
      {open ? <ShortcutsDialog title={title} keys={keys} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
