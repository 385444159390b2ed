import type { ReactNode } from "react";
import type { SignalUnit } from "../../analysis/signal-layout";
import { LSTM_WORDS } from "../../analysis/signal-name";
import { formatShare, formatValue, inBrackets } from "../../state/shared/format-number";
import { pairName, type Pair } from "../../state/letter/pair";
import { lstmEquation, type FamilyMember, type FamilySignal } from "../../state/unit/unit-family";
import { Button } from "../ui/Button";
import styles from "./Family.module.css";
import { UnitSection } from "./UnitSection";
import { UnitTable } from "./UnitTable";
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
    <UnitSection title="Its gates and cell">
      <UnitTable
        columns={["Signal", "Distance", "Noise, 95%", "Mean P", "Mean N", ...(equation ? ["Here"] : [])]}
        rows={family.map(({ signal, unit, name, statistics, here }) => ({
          key: signal,
          head: (
            <Button
              look="row"
              aria-current={signal === current.signal}
              title={name}
              onClick={() => onPin({ signal, unit })}
            >
              <i className={styles["symbol"]}>{SYMBOLS[signal]}</i>{" "}
              <span className={styles["kind"]}>{LSTM_WORDS[signal]}</span>
            </Button>
          ),
          cells: [
            statistics && formatShare(statistics.distance),
            statistics && formatShare(statistics.noise95),
            statistics && formatValue(statistics.meanP),
            statistics && formatValue(statistics.meanN),
            ...(equation ? [here !== undefined && formatValue(here)] : []),
          ],
        }))}
      />
      <p className={styles["note"]}>
        Distances for {pairName(pair, language)}; h is what the unit gives to the layers above.
      </p>
      {equation !== undefined && <Equation {...equation} />}
    </UnitSection>
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
