/** `settings.json` of a model folder, as far as the card tells it. */
export interface TrainingRecord {
  readonly storage: string;
  readonly training: Readonly<Record<string, unknown>>;
  readonly data: {
    readonly settings: {
      readonly romanizers: readonly {
        readonly ruleSet: string;
        readonly sampler: string;
        readonly weight: number;
      }[];
      readonly variants: Readonly<Record<string, number>>;
      readonly weights?: Readonly<Record<string, number>>;
    };
    readonly charactersByKind: Readonly<Record<string, number>>;
  };
  readonly log: readonly LogEntry[];
}

/** One validation during training: characters seen, training loss, and [loss, % wrong positions] per validation text. */
export type LogEntry = Readonly<Record<string, number | readonly number[]>>;
