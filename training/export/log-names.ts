type LogEntry = Readonly<Record<string, unknown>>;

/**
 * A run's log with validation texts called by their rule set instead of their file: "valid-2016", and where several texts have
 * the same rule set, "valid-2-2016" for the second in the order of the log. Everything else stays.
 */
export function withoutFileNames(log: readonly LogEntry[]): LogEntry[] {
  return log.map((entry) => {
    const taken = new Map<string, number>();
    const nameOf = (key: string): string => {
      const [, rules] = /^valid-.*-(.*)$/.exec(key) ?? [];
      if (rules === undefined) return key;
      const texts = (taken.get(rules) ?? 0) + 1;
      taken.set(rules, texts);
      return texts === 1 ? `valid-${rules}` : `valid-${texts}-${rules}`;
    };
    return Object.fromEntries(Object.entries(entry).map(([key, value]) => [nameOf(key), value]));
  });
}
