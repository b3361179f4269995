import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A process as the system lists it. */
interface ListedProcess {
  readonly pid: number;
  readonly parent: number;
  /** Command line, or the title that the process gave itself. */
  readonly title: string;
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const readProc = async (pid: number): Promise<ListedProcess | null> => {
  try {
    const [title, stat] = await Promise.all([
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The second field is the name in brackets and may itself hold spaces and brackets.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return null;
    return { pid, parent: Number(parent), title: title.replaceAll('\0', ' ').trim() };
  } catch {
    return null; // ended meanwhile
  }
};

const readPs = async (): Promise<ListedProcess[]> => {
  const { stdout } = await promisify(execFile)('ps', ['-axo', 'pid=,ppid=,command=']);
  return [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, title]) => ({
    pid: Number(pid),
    parent: Number(parent),
    title: (title ?? '').trim(),
  }));
};

/** All processes that can be seen: from `/proc` on Linux, where `ps` may be missing, and from `ps` elsewhere. */
async function listProcesses(): Promise<ListedProcess[]> {
  if (process.platform !== 'linux') return readPs();
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  return (await Promise.all(pids.map(readProc))).filter((found) => found !== null);
}

const SERVER_COMMAND = /(^|\/)postgres\b.* -D /;

/**
 * Whether a process is the server of this data folder, and not some other that got its number, nor what is left of it in
 * the table until its parent asks.
 */
export async function isServerOf(pid: number, dataFolder: string): Promise<boolean> {
  const linux = process.platform === 'linux';
  const found = linux ? await readProc(pid) : (await readPs()).find((one) => one.pid === pid);
  if (found == null || !SERVER_COMMAND.test(found.title)) return false;
  if (`${found.title} `.includes(` -D ${dataFolder} `)) return true;
  // Someone may have started it by hand with another spelling of the path; a server works within its folder.
  return linux && (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === dataFolder;
}

/**
 * Processes of a cluster whose server is gone.
 *
 * They are known by the cluster's name in their titles (`postgres: name: …`); one whose parent is a living server is
 * no orphan.
 */
export async function orphansOf(clusterName: string): Promise<number[]> {
  const all = await listProcesses();
  const titles = new Map(all.map(({ pid, title }) => [pid, title]));
  return all
    .filter(({ title }) => title.startsWith(`postgres: ${clusterName}:`))
    .filter(({ parent }) => !SERVER_COMMAND.test(titles.get(parent) ?? ''))
    .map(({ pid }) => pid);
}
