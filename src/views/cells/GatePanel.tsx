import { memo } from "react";
import { signalName } from "../../analysis/signal-name";
import { gateUnit, gateView, type GateView } from "../../state/cells/cells-gates";
import { useActions, useAppState } from "../store-context";
import { GateEquation } from "./GateEquation";
import { GateTable } from "./GateTable";
import { Button } from "../ui/Button";
import styles from "./GatePanel.module.css";

/** The gates of one LSTM unit at the letter in question: the pinned unit's, else the first row's. */
export function GatePanel() {
  const unit = useAppState(gateUnit);
  const view = useAppState(gateView);
  const sizes = useAppState((state) => state.dense?.sizes);
  if (unit === undefined || sizes === undefined) return null;
  const name = signalName({ signal: "c", unit }, sizes);
  return (
    <section className={styles["gates"]} aria-label={`Gates of ${name}`}>
      <h4 className={styles["title"]}>{name[0]!.toUpperCase() + name.slice(1)}, step by step</h4>
      {view === undefined ? (
        <p className={styles["hint"]}>Its numbers come with the letter at the caret.</p>
      ) : (
        <Steps view={view} />
      )}
    </section>
  );
}

const Steps = memo(function Steps({ view }: { readonly view: GateView }) {
  const { backward, letter, characters } = view;
  const { goToLetter } = useActions();
  const onGo = (position: number): void => goToLetter({ line: letter.line, position });
  const step = backward ? -1 : 1;
  const go = (by: number) => ({
    disabled: characters[letter.position + by] === undefined,
    onClick: () => onGo(letter.position + by),
  });
  return (
    <>
      <p className={styles["hint"]}>
        {backward
          ? "The backward LSTM reads from the right: what it remembers comes from the letter to the right."
          : "The forward LSTM reads from the left: what it remembers comes from the letter to the left."}
      </p>
      <div className={styles["steps"]}>
        <Button look="small" {...go(-step)}>
          {backward ? "Step before (right)" : "Step before (left)"}
        </Button>
        <Button look="small" {...go(step)}>
          {backward ? "Next step (left)" : "Next step (right)"}
        </Button>
      </div>
      <div className={styles["columns"]}>
        <GateEquation view={view} />
        <GateTable view={view} onGo={onGo} />
      </div>
    </>
  );
});
