import { ChoiceBar, type ChoiceBarProps } from "./ChoiceBar";

interface SettingChoiceProps<Settings, Name extends keyof Settings> extends Omit<
  ChoiceBarProps<Settings[Name] & string>,
  "value" | "onChange"
> {
  readonly settings: Settings;
  /** Of the setting that is chosen. */
  readonly name: Name;
  /** Takes the part that changes. */
  readonly onChange: (part: Partial<Settings>) => void;
}

/** One of a few values for one of several settings. */
export function SettingChoice<Settings, Name extends keyof Settings>({
  settings,
  name,
  onChange,
  ...choice
}: SettingChoiceProps<Settings, Name>) {
  return (
    <ChoiceBar
      {...choice}
      value={settings[name] as Settings[Name] & string}
      onChange={(value) => onChange({ [name]: value } as unknown as Partial<Settings>)}
    />
  );
}
