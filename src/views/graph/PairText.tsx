import { pairSymbols, type Pair } from "../../state/letter/pair";
import styles from "./PairPicker.module.css";
import { useLanguage } from "../store-context";
import { Native } from "../ui/Native";

/** t → ծ */
export function PairText({ pair }: { readonly pair: Pair }) {
  const language = useLanguage();
  const { letter, symbol } = pairSymbols(pair, language);
  return (
    <span className={styles["pair"]} translate="no">
      {letter} <span className={styles["becomes"]}>→</span> <Native>{symbol}</Native>
    </span>
  );
}
