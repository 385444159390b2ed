import { Popover } from "radix-ui";
import type { EngineSettings } from "../state/app-state";
import { engineName, engineRows } from "../state/network/engine-rows";
import { formatCount } from "../state/shared/format-number";
import styles from "./EngineStatus.module.css";
import { useActions, useAppState } from "./store-context";
import { PopoverBox } from "./ui/PopoverBox";

/** Milliseconds with two digits, or whole ones from ten on. */
const inMilliseconds = (value: number): string =>
  `${value < 10 ? value.toPrecision(2) : Math.round(value)} ms`;

/** Which engine computes and how long the last keystroke took; opens the table of engines. */
export function EngineStatus() {
  const network = useAppState((state) => state.network);
  const model = useAppState((state) => state.model);
  const milliseconds = useAppState((state) => state.milliseconds);
  if (network.kind === "failed") return null;
  // The table stays open while a chosen engine starts.
  const ready = network.kind === "ready";
  return (
    <Popover.Root>
      <Popover.Trigger className={styles["trigger"]} title={model && `Model ${model.version}`}>
        {[
          ready ? engineName(network.engine) : "Starting…",
          ...(ready && milliseconds !== undefined ? [inMilliseconds(milliseconds)] : []),
        ].join(", ")}
      </Popover.Trigger>
      <PopoverBox label="Engines" className={styles["popover"]}>
        <Engines />
      </PopoverBox>
    </Popover.Root>
  );
}

const USES: readonly { use: keyof EngineSettings; label: string }[] = [
  { use: "live", label: "Typing" },
  { use: "bulk", label: "Long texts" },
];

function Engines() {
  const engines = useAppState((state) => state.engines);
  const calibration = useAppState((state) => state.calibration);
  const { setEngines } = useActions();
  return (
    <>
      <p className={styles["heading"]} role="status">
        Who computes the network.{" "}
        {calibration === undefined
          ? "Measuring…"
          : calibration === "failed"
            ? "The engines could not be measured."
            : "Measured on this machine, just now; characters per second of one worker."}
      </p>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">Engine</th>
            <th scope="col" className={styles["number"]}>
              Keystroke
            </th>
            <th scope="col" className={styles["number"]}>
              Characters/s
            </th>
            {USES.map(({ use, label }) => (
              <th key={use} scope="col" className={styles["use"]}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {engineRows(calibration).map(({ engine, name, keystroke, throughput, note }) => (
            <tr key={engine}>
              <th scope="row">
                {name}
                {note !== undefined && <small>{note}</small>}
              </th>
              <td className={styles["number"]}>{keystroke !== undefined && inMilliseconds(keystroke)}</td>
              <td className={styles["number"]}>
                {throughput !== undefined && formatCount(Number(throughput.toPrecision(3)))}
              </td>
              {USES.map(({ use, label }) => (
                <td key={use} className={styles["use"]}>
                  <input
                    type="radio"
                    name={`engine-${use}`}
                    aria-label={`${name} for ${label.toLowerCase()}`}
                    checked={engines[use] === engine}
                    onChange={() => void setEngines({ ...engines, [use]: engine })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
