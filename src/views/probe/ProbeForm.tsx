import { useId, type ReactNode } from "react";
import type { ProbeSettings } from "../../state/probe/probe-settings";
import styles from "./ProbePanel.module.css";
import { Choice } from "../ui/Choice";
import { Button } from "../ui/Button";
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
          onChange={(event) => {
            onChange({ pattern: event.currentTarget.value });
          }}
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
  const { side, syntax, ignoreCase } = settings;
  return (
    <div className={styles["settings"]}>
      <Choice
        label="Side"
        value={side}
        options={[
          { value: "latin", label: "Latin" },
          { value: "native", label: language.pack.name },
        ]}
        onChange={(value) => {
          onChange({ side: value });
        }}
      />
      <Choice
        label="Read as"
        value={syntax}
        options={[
          { value: "plain", label: "Plain text" },
          { value: "regexp", label: "Regular expression" },
        ]}
        onChange={(value) => {
          onChange({ syntax: value });
        }}
      />
      <label className={styles["check"]}>
        <input
          type="checkbox"
          checked={ignoreCase}
          onChange={(event) => {
            onChange({ ignoreCase: event.currentTarget.checked });
          }}
        />
        Ignore case
      </label>
    </div>
  );
}

function TextSettings({ settings, onChange }: Pick<ProbeFormProps, "settings" | "onChange">) {
  const { where, compared } = settings;
  return (
    <div className={styles["settings"]}>
      <Choice
        label="Look into"
        value={where}
        options={[
          { value: "sample", label: "Sample text" },
          { value: "typed", label: "Typed text" },
          { value: "own", label: "Own text" },
        ]}
        onChange={(value) => {
          onChange({ where: value });
        }}
      />
      <Choice
        label="Compare with"
        value={compared}
        options={[
          { value: "same letters", label: "The same letters elsewhere" },
          { value: "others", label: "All other positions" },
        ]}
        onChange={(value) => {
          onChange({ compared: value });
        }}
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
        <button
          key={probe.id}
          type="button"
          className={styles["chip"]}
          aria-pressed={settings !== undefined && isSamePattern(probe, settings)}
          onClick={() => {
            onReady(probe.id);
          }}
        >
          {probe.name}
        </button>
      ))}
    </div>
  );
}
