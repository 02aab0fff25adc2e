import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import "./dialog.css";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: number;
  readonly children: ReactNode;
}

/** A question or a form above the page. It keeps the focus and gives it back. */
export function Dialog({ title, onClose, size = 480, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={`${size / 16}rem`}
      centered
      // Locking the page would need a style tag, which the content security policy refuses.
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: "dialog",
        header: "dialog-head",
        title: "dialog-title",
        body: "dialog-body",
      }}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {children}
    </Modal>
  );
}
