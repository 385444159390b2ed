import { formatValue } from "../../state/shared/format-number";
import { visibleSymbol } from "../../state/letter/pair";
import type { GateSignal, GateView } from "../../state/cells/cells-gates";
import { roundedSum } from "./gate-sum";
import styles from "./GatePanel.module.css";

const GATES: readonly { readonly signal: GateSignal; readonly name: string }[] = [
  { signal: "f", name: "forget gate f" },
  { signal: "i", name: "input gate i" },
  { signal: "o", name: "output gate o" },
];

/** c = f · c_prev + i · g and h = o · tanh(c) with the numbers of one letter. */
export function GateEquation({ view: { values, letter, characters } }: { readonly view: GateView }) {
  const at = (signal: GateSignal): number => values[signal][letter.position]!;
  const [f, cPrev, i, g, c, o, h] = (["f", "cPrev", "i", "g", "c", "o", "h"] as const).map(at) as Numbers;
  const terms = roundedSum(f * cPrev, i * g);
  return (
    <div className={styles["equation"]}>
      <p>
        At <strong translate="no">{visibleSymbol(characters[letter.position]!)}</strong>, letter{" "}
        {letter.position + 1}:
      </p>
      <dl className={styles["bars"]}>
        {GATES.map(({ signal, name }) => (
          <div key={signal}>
            <dt>{name}</dt>
            <dd>
              <span className={styles["bar"]} aria-hidden="true">
                <span style={{ width: `${100 * at(signal)}%` }} />
              </span>
              {formatValue(at(signal))}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles["math"]} translate="no" data-testid="gate-equation">
        <p>
          c = f · c<sub>prev</sub> + i · g
        </p>
        <p>
          = {formatValue(f)} · {bracketed(cPrev)} + {formatValue(i)} · {bracketed(g)}
        </p>
        <p>
          = {formatValue(terms.a)} + {bracketed(terms.b)} ={" "}
          <strong data-testid="gate-c">{formatValue(c)}</strong>
        </p>
        <p>h = o · tanh(c)</p>
        <p>
          = {formatValue(o)} · {bracketed(Math.tanh(c))} = <strong>{formatValue(h)}</strong>
        </p>
      </div>
    </div>
  );
}

type Numbers = [number, number, number, number, number, number, number];

const bracketed = (value: number): string =>
  value < -0.0005 ? `(${formatValue(value)})` : formatValue(value);
