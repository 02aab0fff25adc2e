import { createTheme, Menu } from "@mantine/core";

/** What every part of Mantine does here unless told otherwise. */
export const mantineTheme = createTheme({
  components: {
    Menu: Menu.extend({
      defaultProps: {
        position: "bottom-end",
        withinPortal: false,
        transitionProps: { duration: 0 },
        // The placeholder takes focus but is no item, which a menu may not contain.
        withInitialFocusPlaceholder: false,
        // Static class names are off, so the look is tied to names of our own.
        classNames: { dropdown: "menu", item: "menu-item" },
      },
    }),
  },
});
