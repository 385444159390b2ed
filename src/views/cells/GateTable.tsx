import { formatValue } from "../../state/shared/format-number";
import { visibleSymbol } from "../../state/letter/pair";
import type { GateSignal, GateView } from "../../state/cells/cells-gates";
import { Button } from "../ui/Button";
import styles from "./GatePanel.module.css";

/** Letters shown on each side of the one in question. */
const REACH = 5;

const ROWS: readonly { readonly signal: GateSignal; readonly name: string; readonly share: boolean }[] = [
  { signal: "f", name: "forget gate", share: true },
  { signal: "cPrev", name: "previous cell", share: false },
  { signal: "i", name: "input gate", share: true },
  { signal: "g", name: "cell input", share: false },
  { signal: "c", name: "cell", share: false },
  { signal: "o", name: "output gate", share: true },
  { signal: "h", name: "unit", share: false },
];

interface GateTableProps {
  readonly view: GateView;
  readonly onGo: (position: number) => void;
}

/** The numbers of one LSTM unit at the letters around the one in question. */
export function GateTable({ view: { characters, letter, values }, onGo }: GateTableProps) {
  const first = Math.max(0, Math.min(letter.position - REACH, characters.length - 1 - 2 * REACH));
  const positions = characters.slice(first, first + 2 * REACH + 1).map((_, k) => first + k);
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="Gates at the letters around">
      <table className={styles["table"]} translate="no">
        <thead>
          <tr>
            <th scope="col">letter</th>
            {positions.map((position) => (
              <th key={position} scope="col" data-current={position === letter.position || undefined}>
                <Button
                  look="plain"
                  aria-current={position === letter.position || undefined}
                  onClick={() => onGo(position)}
                >
                  {visibleSymbol(characters[position]!)}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ signal, name, share }) => (
            <tr key={signal}>
              <th scope="row">{name}</th>
              {positions.map((position) => (
                <td
                  key={position}
                  data-current={position === letter.position || undefined}
                  style={{
                    background: tint(values[signal][position]!, share ? 1 : strongest(values[signal])),
                  }}
                >
                  {formatValue(values[signal][position], 2)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const strongest = (values: Float32Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Weak enough that the number can be read on it. */
function tint(value: number, most: number): string {
  const share = most > 0 ? Math.min(1, Math.abs(value) / most) : 0;
  return `color-mix(in srgb, var(--${value < 0 ? "negative" : "positive"}) ${Math.round(share * 45)}%, transparent)`;
}
