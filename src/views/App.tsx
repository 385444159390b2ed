import styles from "./App.module.css";
import { EngineStatus } from "./EngineStatus";
import { Header } from "./Header";
import { InsideLater } from "./InsideLater";
import { Notices } from "./Notices";
import { useAppState } from "./store-context";
import { TypingPanel } from "./typing/TypingPanel";
import { Guarded } from "./ui/Guarded";

/** The whole page. Whatever breaks in it, the rest goes on. */
export function App() {
  return (
    <Guarded what="The page">
      <div className={styles["page"]}>
        <Guarded what="The head of the page">
          <Header />
        </Guarded>
        <Guarded what="The place for notices">
          <Notices />
        </Guarded>
        <main className={styles["main"]}>
          <TypingPanel />
          <InsideLater />
        </main>
        <footer className={styles["footer"]}>
          <NetworkWords />
          <Guarded what="The choice of engines">
            <p>
              <EngineStatus />
            </p>
          </Guarded>
        </footer>
      </div>
    </Guarded>
  );
}

function NetworkWords() {
  const sizes = useAppState((state) => state.model?.sizes);
  return (
    <p>
      A neural network of {sizes && <span>{`2 × ${sizes.cells} `}</span>}LSTM cells reads your letters from
      both sides. It runs in this page: nothing you type is sent anywhere.
    </p>
  );
}
