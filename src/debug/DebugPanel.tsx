import { useEffect, useState } from "react";
import type { DebugLog, StoreChange, WatchedWorker } from "./debug-log";
import styles from "./DebugPanel.module.css";

/** Milliseconds between two drawings: often enough to follow, seldom enough not to be what one measures. */
const PERIOD = 500;

/** Changes in sight. */
const SHOWN = 12;

/** What the log knows, over the page. */
export function DebugPanel({ log }: { readonly log: DebugLog }) {
  const now = useNow(PERIOD);
  return (
    <aside className={styles["panel"]} aria-label="Debug">
      <details open>
        <summary>
          Debug: {log.workers.size} workers, {log.changes.length} changes
        </summary>
        <h2>Workers</h2>
        <ul>
          {[...log.workers].map((worker) => (
            <WorkerLine key={worker.number} worker={worker} now={now} />
          ))}
        </ul>
        <h2>Changes of the store, newest first</h2>
        <ul>
          {log.changes.slice(0, SHOWN).map((change, k) => (
            <ChangeLine key={k} change={change} />
          ))}
        </ul>
      </details>
    </aside>
  );
}

function WorkerLine({ worker, now }: { readonly worker: WatchedWorker; readonly now: number }) {
  const { number, role, engine, answered, open } = worker;
  return (
    <li>
      <b>{`${number} ${role}`}</b> <span>{engine ?? "no engine yet"}</span>, {answered} calls answered
      {[...open].map(([id, { method, since }]) => (
        <div key={id}>{`${method}: since ${seconds(now - since)}`}</div>
      ))}
    </li>
  );
}

function ChangeLine({ change: { at, keys, took } }: { readonly change: StoreChange }) {
  return (
    <li>
      {`${seconds(at)} `}
      <b>{keys.join(", ") || "nothing"}</b>
      {` ${took.toFixed(1)} ms`}
    </li>
  );
}

const seconds = (milliseconds: number): string => `${(Math.max(0, milliseconds) / 1000).toFixed(1)} s`;

function useNow(period: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), period);
    return () => clearInterval(timer);
  }, [period]);
  return now;
}
