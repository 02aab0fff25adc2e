import { useTranslation } from "react-i18next";

import { Dialog } from "../../components/Dialog";

const KEYS = [
  ["j / k", "move"],
  ["x", "select"],
  ["f", "fold"],
  ["a", "acknowledge"],
  ["Enter", "open"],
  ["Esc", "leave"],
  ["/", "search"],
  ["?", "all"],
] as const;

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("incidents");
  return (
    <Dialog title={t("keys.title")} onClose={onClose}>
      <dl className="shortcuts">
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd className="key">{key}</kbd>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
