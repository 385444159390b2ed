import { useEffect, useRef, type ReactNode } from "react";
import type { FileConversion } from "../../state/files/conversion-state";
import { resultName } from "../../state/files/file-sink";
import { bulkSpeed } from "../../state/files/bulk-speed";
import { useActions, useAppState, useLanguage } from "../store-context";
import { download } from "../take-away/download";
import { Button } from "../ui/Button";
import { FileIcon } from "../ui/icons";
import styles from "./FilePanel.module.css";
import { choosesPlace, openSink } from "./open-sink";
import { useLeaveWarning } from "./use-leave-warning";
import { describeDuration, describeProgress, formatDone, formatSize, nothingSaved, titleOf } from "./words";

/** A text that is too long for the text field: converted as a file, while the page goes on as ever. */
export function FilePanel() {
  const conversion = useAppState((state) => state.fileConversion);
  useLeaveWarning(conversion?.kind === "running");
  return conversion && <Card conversion={conversion} />;
}

function Card({ conversion }: { readonly conversion: FileConversion }) {
  const card = useRef<HTMLElement>(null);
  const { kind, source } = conversion;
  // Who pasted or chose it is told at once. Later steps take only the focus of a button that is gone, never that of who types.
  useEffect(() => {
    if (kind !== "offered" && document.activeElement !== document.body) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: "nearest" });
  }, [kind, source]);
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-labelledby="file-title"
      aria-describedby="file-words"
      className={styles["card"]}
      data-kind={kind}
    >
      <span className={styles["icon"]}>
        <FileIcon />
      </span>
      <div className={styles["body"]}>
        <h2 id="file-title" className={styles["title"]}>
          <span className={styles["name"]} translate="no">
            {titleOf(source)}
          </span>
          <span className={styles["size"]}>{formatSize(source.blob.size)}</span>
        </h2>
        <Step conversion={conversion} />
      </div>
    </section>
  );
}

function Step({ conversion }: { readonly conversion: FileConversion }) {
  switch (conversion.kind) {
    case "offered":
      return <Offer conversion={conversion} />;
    case "running":
      return <Running conversion={conversion} />;
    case "saved":
      return <Saved conversion={conversion} />;
    case "failed":
      return (
        <Words role="alert" words={`${conversion.message} ${nothingSaved(choosesPlace())}`}>
          <ConvertButton conversion={conversion}>Try again</ConvertButton>
          <CloseButton />
        </Words>
      );
  }
}

interface StepProps<Kind extends FileConversion["kind"]> {
  readonly conversion: FileConversion & { readonly kind: Kind };
}

function Offer({ conversion }: StepProps<"offered">) {
  const measured = useAppState(bulkSpeed);
  const { source, stopped } = conversion;
  const speed = stopped?.speed ?? measured;
  const duration = describeDuration(source.blob.size, speed);
  const words =
    stopped === undefined
      ? "This is more than the text field bears well. It can be converted as a file instead; the field stays as it is."
      : `Stopped at ${formatDone(stopped)}. ${nothingSaved(choosesPlace())}`;
  return (
    <Words role="status" words={duration === undefined ? words : `${words} It may take ${duration}.`}>
      <ConvertButton conversion={conversion}>Convert and save as a file</ConvertButton>
      <CloseButton />
    </Words>
  );
}

function Running({ conversion: { progress } }: StepProps<"running">) {
  const { stopFile } = useActions();
  const share = progress && progress.bytes / progress.total;
  return (
    <>
      <div className={styles["progress"]}>
        <label htmlFor="file-progress" id="file-words">
          Converting
        </label>
        <span>
          {progress ? `${formatDone(progress)}, ${describeProgress(progress)}` : "Starting the workers…"}
        </span>
        <progress id="file-progress" max={1} {...(share === undefined ? {} : { value: share })} />
      </div>
      <div className={styles["buttons"]}>
        <Button look="outlined" onClick={stopFile}>
          Cancel
        </Button>
      </div>
    </>
  );
}

function Saved({ conversion: { name, file } }: StepProps<"saved">) {
  // A browser without file access has only downloads.
  useEffect(() => {
    if (file) download(file, name);
  }, [file, name]);
  return (
    <Words role="status" words={`Saved as ${name}${file ? " in your downloads" : ""}.`}>
      {file && (
        <Button look="outlined" onClick={() => download(file, name)}>
          Save once more
        </Button>
      )}
      <CloseButton />
    </Words>
  );
}

interface WordsProps {
  readonly role: "status" | "alert";
  readonly words: string;
  /** The buttons. */
  readonly children: ReactNode;
}

function Words({ role, words, children }: WordsProps) {
  return (
    <>
      <p id="file-words" role={role} className={styles["words"]}>
        {words}
      </p>
      <div className={styles["buttons"]}>{children}</div>
    </>
  );
}

function ConvertButton({
  conversion: { source },
  children,
}: {
  readonly conversion: FileConversion;
  readonly children: ReactNode;
}) {
  const { convertFile } = useActions();
  const language = useLanguage();
  const isReady = useAppState(({ network }) => network.kind === "ready");
  return (
    <Button
      look="outlined"
      data-primary=""
      disabled={!isReady}
      onClick={() => {
        void openSink(resultName(source.name, language)).then((sink) => sink && convertFile(sink));
      }}
    >
      {children}
    </Button>
  );
}

function CloseButton() {
  const { closeFile } = useActions();
  return (
    <Button
      look="outlined"
      onClick={() => {
        closeFile();
        document.getElementById("latin")?.focus();
      }}
    >
      Close
    </Button>
  );
}
