import "@fontsource-variable/inter/index.css";
import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
import "./theme/layers.css";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/mantine.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { whenLoggedOut } from "./api/client";
import { App } from "./app/App";
import { mendLostParts } from "./app/lostParts";
import { nextPage } from "./app/nextPage";
import { queryClient } from "./app/queries";
import { router } from "./app/router";
import { showStoredTheme } from "./app/theme";
import { startTexts } from "./i18n";
import { dropKioskToken } from "./views/wall/kiosk";

mendLostParts();
showStoredTheme();
startTexts();
whenLoggedOut(() => {
  if (router.state.location.pathname === "/login") return;
  const next = nextPage(router.state.location.href);
  dropKioskToken();
  queryClient.clear();
  void router.navigate({ to: "/login", search: { next } });
});

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
