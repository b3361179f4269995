import { writeWhole } from '@spillway/node/files';

/** Writes an answer to a file, whole or not at all, or to standard output. */
export async function writeAnswer(text: string, file: string | undefined): Promise<void> {
  const ended = text.endsWith('\n') ? text : `${text}\n`;
  if (file !== undefined && file !== '-') {
    await writeWhole(file, ended);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(ended, (error) => (error ? reject(error) : resolve()));
  });
}
