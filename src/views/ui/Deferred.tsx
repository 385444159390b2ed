import { useContext, useEffect, useRef, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import type { AppState } from "../../state/app-state";
import type { PanelName } from "../../state/inside/inside-state";
import { createDeferredStore, type AfterFrame, type DeferralRules } from "../../state/shared/deferred-store";
import { StoreContext } from "../store-context";
import styles from "./Deferred.module.css";
import { onPrinting } from "./use-printing";
import { watchSight } from "./watch-sight";

interface DeferredProps extends DeferralRules {
  /** The panel of the inside that it is, which is drawn in sight only; without one it is drawn out of sight too. */
  readonly panel?: PanelName;
  /** The panel's usual height in rem, taken up before it has been in sight. */
  readonly height?: number;
  readonly children: ReactNode;
}

/** What is in here is drawn only in sight or near it, and after the frame that shows a key's result. */
export function Deferred({ panel, height, children, ...rules }: DeferredProps) {
  const store = useContext(StoreContext)!;
  const [late] = useState(() => createDeferredStore(store, rules, afterFrame));
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const stop = late.follow();
    if (box.current === null || panel === undefined) {
      late.setInSight(true);
      return stop;
    }
    const setNear = (isNear: boolean): void => {
      if (isNear) setSeen(true);
      late.setInSight(isNear);
      late.actions.setNear(panel, isNear);
    };
    const stopWatching = watchSight(box.current, "200px", setNear);
    return () => {
      stopWatching();
      setNear(false);
      stop();
    };
  }, [late, panel]);
  useEffect(
    () =>
      onPrinting((printing) => {
        if (printing) late.catchUp();
      }),
    [late],
  );
  const waiting = useStore(late, isWaiting);
  const content = <StoreContext value={late}>{children}</StoreContext>;
  return panel === undefined ? (
    content
  ) : (
    <div
      ref={box}
      className={styles["late"]}
      // What was never near has not all that it draws: paper goes without it.
      data-waiting={waiting || !seen || undefined}
      style={{
        containIntrinsicBlockSize: `auto ${height}rem`,
        minBlockSize: waiting ? `${height}rem` : undefined,
      }}
    >
      {content}
    </div>
  );
}

/** Its place is kept until there is something to show, so that nothing below moves when it comes. */
const isWaiting = ({ atlas, dense, insideFailures }: AppState): boolean =>
  (atlas === undefined || dense === undefined) && insideFailures.size === 0;

/** A message from a frame's `requestAnimationFrame` arrives when the frame has been handed over for display. */
const afterFrame: AfterFrame = (then) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = then;
  const frame = requestAnimationFrame(() => channel.port2.postMessage(undefined));
  return () => {
    cancelAnimationFrame(frame);
    channel.port1.close();
  };
};
