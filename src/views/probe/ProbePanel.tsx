import { probesTyped } from "../../state/probe/probe-state";
import { Panel } from "../ui/Panel";
import { useActions, useAppState, useLanguage } from "../store-context";
import { Button } from "../ui/Button";
import { BrushView } from "./BrushView";
import { OwnTextForm } from "./OwnTextForm";
import { ProbeAnswerView } from "./ProbeAnswerView";
import { ProbeForm } from "./ProbeForm";
import styles from "./ProbePanel.module.css";
import { patternName } from "./words";

/** Finds the signals that know a pattern: type it, choose one, or brush letters. */
export function ProbePanel() {
  const language = useLanguage();
  const settings = useAppState((state) => state.probe.settings);
  const outcome = useAppState((state) => state.probe.outcome);
  const brushing = useAppState((state) => state.probe.brushed.length > 0);
  const isRunning = useAppState((state) => state.probe.running !== undefined);
  const pinned = useAppState((state) => state.inside.pinned);
  const actions = useActions();
  return (
    <Panel
      title="Which cells know a pattern?"
      screenOnly={outcome?.kind !== "done"}
      intro={
        <>
          Look for letters that belong together, such as the suffix <i>{language.pack.page.suffix.latin}</i>.
          Every signal of the network is then ranked by how well it tells the places inside the pattern (P)
          from others (N).
        </>
      }
    >
      <ProbeForm
        settings={settings}
        brushing={brushing}
        onChange={actions.changeProbe}
        onRun={actions.runProbe}
        onReady={actions.chooseReadyProbe}
        progress={<ProbeProgress />}
      />
      {settings.where === "own" && <OwnTextForm />}
      {settings.where === "typed" && <BrushView />}
      {outcome?.kind === "failed" && (
        <p role="alert" className={styles["failure"]}>
          {outcome.message}
        </p>
      )}
      {outcome?.kind === "done" && (
        <ProbeAnswerView
          answer={outcome}
          settings={settings}
          pinned={pinned}
          stale={isRunning}
          onChange={actions.changeProbe}
          onPin={actions.pinUnit}
          onAddRow={actions.addRow}
        />
      )}
    </Panel>
  );
}

/**
 * How far the probe is, and how to stop it. Its place is kept, so that nothing below moves; it alone
 * follows the progress.
 */
function ProbeProgress() {
  const probe = useAppState((state) => state.probe);
  const ownName = useAppState((state) => state.givenText?.name ?? "your text");
  const { cancelProbe } = useActions();
  const { running, outcome } = probe;
  const where = probesTyped(probe)
    ? "the typed text"
    : probe.settings.where === "own"
      ? ownName
      : "the sample text";
  return (
    <div className={styles["progress"]}>
      {running !== undefined && (
        <>
          <label htmlFor="probing">Looking into {where}…</label>
          <progress id="probing" max={1} {...(running.share === undefined ? {} : { value: running.share })} />
          <Button look="outlined" onClick={cancelProbe}>
            Cancel
          </Button>
        </>
      )}
      <p className="visually-hidden" aria-live="polite">
        {running === undefined &&
          outcome?.kind === "done" &&
          `The signals are ranked for ${patternName(outcome.question)}.`}
      </p>
    </div>
  );
}
