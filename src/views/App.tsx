import { lazy, Suspense } from "react";
import styles from "./App.module.css";
import { EngineStatus } from "./EngineStatus";
import { Header } from "./Header";
import { Notices } from "./Notices";
import { TypingPanel } from "./typing/TypingPanel";

/** Loaded on its own: who only types never waits for it. */
const Inside = lazy(async () => ({ default: (await import("./inside/Inside")).Inside }));

/** The whole page. */
export function App() {
  return (
    <div className={styles["page"]}>
      <Header />
      <Notices />
      <main className={styles["main"]}>
        <TypingPanel />
        <Suspense fallback={<div className={styles["loading"]} />}>
          <Inside />
        </Suspense>
      </main>
      <footer className={styles["footer"]}>
        <p>
          A neural network of 2 × 228 LSTM cells reads your letters from both sides. It runs in this page:
          nothing you type is sent anywhere.
        </p>
        <p>
          <EngineStatus />
        </p>
      </footer>
    </div>
  );
}
