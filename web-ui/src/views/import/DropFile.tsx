import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../components/Icon";

export function DropFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation("import");
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    // Dropping is a second way in for the mouse; the file input inside is the one for everybody.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <label
      className={over ? "drop drop-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <strong>{t("drop.title")}</strong>
      <span className="muted">{t("drop.hint")}</span>
      <input
        type="file"
        className="visually-hidden"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t("drop.title")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
        }}
      />
      <code className="drop-columns">name, address, site, role, snmp_version, community</code>
    </label>
  );
}
