import type { FileProgress, LongText } from "../../state/files/conversion-state";
import { formatCount } from "../../state/shared/format-number";
import { timeLeft } from "../own-text/words";

const SIZE = new Intl.NumberFormat("en-GB", {
  style: "unit",
  unit: "megabyte",
  maximumSignificantDigits: 3,
});
const SHARE = new Intl.NumberFormat("en-GB", { style: "percent" });

/** "20.4 MB". */
export const formatSize = (bytes: number): string => SIZE.format(bytes / 1e6);

/** How much is done, in whole percent; all only at the end. */
export const formatDone = ({ bytes, total }: FileProgress): string =>
  SHARE.format(Math.floor((100 * bytes) / total) / 100);

/** "25,400 characters a second, about 3 minutes left". */
export const describeProgress = ({ speed, millisecondsLeft }: FileProgress): string =>
  `${formatCount(Number(speed.toPrecision(2)))} characters a second, ${timeLeft(millisecondsLeft)}`;

/** What has become of the result of a conversion that did not end. */
export const nothingSaved = (choosesPlace: boolean): string =>
  choosesPlace
    ? "Nothing was saved. If you chose a file to overwrite, its old text may be gone."
    : "Nothing was saved.";

/** What a long text is called. */
export const titleOf = ({ name }: LongText): string => name ?? "The pasted text";

/** How long converting may take: "about 4 minutes"; undefined while the engines have not been measured. */
export function describeDuration(bytes: number, charactersPerSecond: number | undefined): string | undefined {
  if (charactersPerSecond === undefined) return undefined;
  return timeLeft((1000 * bytes) / charactersPerSecond).replace(" left", "");
}
