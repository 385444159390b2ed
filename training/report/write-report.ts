export async function writeReport(_folder: string): Promise<void> {
  await Promise.resolve();
}
