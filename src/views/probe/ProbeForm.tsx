import { useId, type ReactNode } from "react";
import type { ProbeSettings } from "../../state/probe/probe-settings";
import styles from "./ProbePanel.module.css";
import { Button } from "../ui/Button";
import { SettingChoice } from "../ui/SettingChoice";
import { isSamePattern } from "./words";
import { useLanguage } from "../store-context";

interface ProbeFormProps {
  readonly settings: ProbeSettings;
  /** Brushed letters are looked for, not the pattern. */
  readonly brushing: boolean;
  readonly onChange: (part: Partial<ProbeSettings>) => void;
  readonly onRun: () => void;
  readonly onReady: (id: string) => void;
  /** How far it is. */
  readonly progress: ReactNode;
}

/** What to look for, where, and what to compare it with. Enter starts; a ready-made pattern starts at once. */
export function ProbeForm({ settings, brushing, onChange, onRun, onReady, progress }: ProbeFormProps) {
  const language = useLanguage();
  const id = useId();
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      <div className={styles["search"]}>
        <label htmlFor={id} className={styles["label"]}>
          Pattern
        </label>
        <input
          id={id}
          className={styles["pattern"]}
          value={settings.pattern}
          placeholder={language.pack.page.suffix[settings.side]}
          lang={settings.side === "native" ? language.pack.code : undefined}
          autoCapitalize="none"
          autoCorrect="off"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ pattern: event.currentTarget.value })}
        />
        <Button look="outlined" type="submit" data-primary="">
          Find
        </Button>
        {progress}
      </div>
      <ReadyProbes settings={brushing ? undefined : settings} onReady={onReady} />
      <PatternSettings settings={settings} onChange={onChange} />
      <TextSettings settings={settings} onChange={onChange} />
    </form>
  );
}

function PatternSettings({ settings, onChange }: Pick<ProbeFormProps, "settings" | "onChange">) {
  const language = useLanguage();
  const shared = { settings, onChange };
  return (
    <div className={styles["settings"]}>
      <SettingChoice
        {...shared}
        label="Side"
        name="side"
        options={{ latin: "Latin", native: language.pack.name }}
      />
      <SettingChoice
        {...shared}
        label="Read as"
        name="syntax"
        options={{ plain: "Plain text", regexp: "Regular expression" }}
      />
      <label className={styles["check"]}>
        <input
          type="checkbox"
          checked={settings.ignoreCase}
          onChange={(event) => onChange({ ignoreCase: event.currentTarget.checked })}
        />
        Ignore case
      </label>
    </div>
  );
}

function TextSettings(shared: Pick<ProbeFormProps, "settings" | "onChange">) {
  return (
    <div className={styles["settings"]}>
      <SettingChoice
        {...shared}
        label="Look into"
        name="where"
        options={{ sample: "Sample text", typed: "Typed text", own: "Own text" }}
      />
      <SettingChoice
        {...shared}
        label="Compare with"
        name="compared"
        options={{ "same letters": "The same letters elsewhere", others: "All other positions" }}
      />
    </div>
  );
}

interface ReadyProbesProps {
  /** Undefined while no pattern is looked for. */
  readonly settings: ProbeSettings | undefined;
  readonly onReady: (id: string) => void;
}

function ReadyProbes({ settings, onReady }: ReadyProbesProps) {
  const language = useLanguage();
  return (
    <div className={styles["chips"]} role="group" aria-label="Ready-made patterns">
      {language.probes.map((probe) => (
        <Button
          key={probe.id}
          look="pill"
          className={styles["chip"]}
          aria-pressed={settings !== undefined && isSamePattern(probe, settings)}
          onClick={() => onReady(probe.id)}
        >
          {probe.name}
        </Button>
      ))}
    </div>
  );
}
