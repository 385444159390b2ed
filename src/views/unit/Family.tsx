import type { ReactNode } from "react";
import type { SignalUnit } from "../../analysis/signal-layout";
import { LSTM_WORDS } from "../../analysis/signal-name";
import { formatShare, formatValue, inBrackets } from "../../state/shared/format-number";
import { pairName, type Pair } from "../../state/letter/pair";
import { lstmEquation, type FamilyMember, type FamilySignal } from "../../state/unit/unit-family";
import styles from "./Lists.module.css";
import { useLanguage } from "../store-context";

interface FamilyProps {
  readonly family: readonly FamilyMember[];
  readonly pair: Pair;
  readonly current: SignalUnit;
  onPin(unit: SignalUnit): void;
}

const SYMBOLS: Readonly<Record<FamilySignal, ReactNode>> = {
  h: "h",
  o: "o",
  c: "c",
  i: "i",
  g: "g",
  f: "f",
  cPrev: (
    <>
      c<sub>prev</sub>
    </>
  ),
};

/** The gates and the cell of an LSTM unit, for the pair and at the letter in question. */
export function Family({ family, pair, current, onPin }: FamilyProps) {
  const language = useLanguage();
  const equation = lstmEquation(family);
  return (
    <section className={styles["section"]}>
      <h4 className={styles["title"]}>Its gates and cell</h4>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">Signal</th>
            <th scope="col">Distance</th>
            <th scope="col">Noise, 95%</th>
            <th scope="col">Mean P</th>
            <th scope="col">Mean N</th>
            {equation !== undefined && <th scope="col">Here</th>}
          </tr>
        </thead>
        <tbody>
          {family.map(({ signal, unit, name, statistics, here }) => (
            <tr key={signal}>
              <th scope="row">
                <button
                  type="button"
                  className={styles["link"]}
                  aria-current={signal === current.signal}
                  title={name}
                  onClick={() => {
                    onPin({ signal, unit });
                  }}
                >
                  <i className={styles["symbol"]}>{SYMBOLS[signal]}</i>{" "}
                  <span className={styles["kind"]}>{LSTM_WORDS[signal]}</span>
                </button>
              </th>
              <td>{statistics && formatShare(statistics.distance)}</td>
              <td>{statistics && formatShare(statistics.noise95)}</td>
              <td>{statistics && formatValue(statistics.meanP)}</td>
              <td>{statistics && formatValue(statistics.meanN)}</td>
              {equation !== undefined && <td>{here !== undefined && formatValue(here)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles["note"]}>
        Distances for {pairName(pair, language)}; h is what the unit gives to the layers above.
      </p>
      {equation !== undefined && <Equation {...equation} />}
    </section>
  );
}

function Equation({ values, h, c }: NonNullable<ReturnType<typeof lstmEquation>>) {
  return (
    <dl className={styles["equation"]}>
      <div>
        <dt>h = o · tanh(c)</dt>
        <dd>
          {formatValue(values.o)} · tanh({formatValue(values.c)}) = {formatValue(h)}
        </dd>
      </div>
      <div>
        <dt>
          c = f · c<sub>prev</sub> + i · g
        </dt>
        <dd>
          {formatValue(values.f)} · {inBrackets(values.cPrev)} + {formatValue(values.i)} ·{" "}
          {inBrackets(values.g)} = {formatValue(c)}
        </dd>
      </div>
    </dl>
  );
}
