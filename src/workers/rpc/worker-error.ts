import type { Failure } from "./method";

/** A call of a worker failed; the message is for the user. */
export class WorkerError extends Error {
  override readonly name: string = "WorkerError";
  /** The model file to blame, if one is. */
  readonly file: string | undefined;
  /** What of the user's is to blame, if anything is. */
  readonly blame: string | undefined;
  constructor({ message, file, blame }: Failure) {
    super(message);
    this.file = file;
    this.blame = blame;
  }
}

/** The worker died, or gave no sign of life, and what it held is lost. */
export class WorkerGone extends WorkerError {
  constructor(
    message: string,
    /** What the browser or the watch-dog says. */
    readonly reason: string,
  ) {
    super({ message });
  }
}

/** What a worker tells of an error; the reason alone where a file is named beside it. */
export function describedFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, file, reason, blame } = error as Error & Record<"file" | "reason" | "blame", unknown>;
  return {
    message: typeof file === "string" && typeof reason === "string" ? reason : message,
    ...(typeof file === "string" ? { file } : {}),
    ...(typeof blame === "string" ? { blame } : {}),
  };
}
