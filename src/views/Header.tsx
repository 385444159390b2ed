import { ToggleGroup } from "radix-ui";
import type { Theme } from "../state/app-state";
import styles from "./Header.module.css";
import { useActions, useAppState } from "./store-context";
import { MoonIcon, SunIcon, SystemIcon } from "./ui/icons";

const THEMES: readonly { value: Theme; label: string; icon: React.ReactNode }[] = [
  { value: "system", label: "Theme of this device", icon: <SystemIcon /> },
  { value: "light", label: "Light theme", icon: <SunIcon /> },
  { value: "dark", label: "Dark theme", icon: <MoonIcon /> },
];

/** Name of the page and its theme. */
export function Header() {
  const theme = useAppState((state) => state.theme);
  const { setTheme } = useActions();
  return (
    <header className={styles["header"]}>
      <h1 className={styles["name"]} translate="no">
        Tyun <span lang="hy">թյուն</span>
      </h1>
      <ToggleGroup.Root
        type="single"
        className={styles["themes"]}
        value={theme}
        aria-label="Theme"
        onValueChange={(value) => {
          if (value !== "") setTheme(value as Theme);
        }}
      >
        {THEMES.map(({ value, label, icon }) => (
          <ToggleGroup.Item
            key={value}
            value={value}
            aria-label={label}
            title={label}
            className={styles["theme"]}
          >
            {icon}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </header>
  );
}
