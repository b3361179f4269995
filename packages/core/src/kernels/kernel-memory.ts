import { SpillwayError, type TaskOptions, throwIfCancelled } from '../shared/index.ts';
import { decodeBase64 } from './base64.ts';
import type { KernelPool, KernelSpace } from './kernel-pool.ts';

/** Bytes of a page, and also the most pages there can be. */
const PAGE = 65_536;
const LINE = 64;

/** The kernels of one purpose, compiled from `packages/core/kernels`: base64 for plain and for shared memory. */
export interface KernelCode {
  readonly plain: string;
  readonly shared: string;
}

const compiled = new Map<string, WebAssembly.Module>();

/** Compiled once for the process; workers get the compiled module, not the bytes. */
function kernelModule(code: KernelCode, shared: boolean): WebAssembly.Module {
  const bytes = shared ? code.shared : code.plain;
  let module = compiled.get(bytes);
  if (module === undefined) {
    module = new WebAssembly.Module(decodeBase64(bytes));
    compiled.set(bytes, module);
  }
  return module;
}

/**
 * The memory of one piece of work and the kernels on it. Memory is handed out upwards and given back in reverse:
 * `mark` before, `release` after. Views are made anew for each use, since growing detaches them.
 */
export class KernelMemory {
  private readonly space: KernelSpace;
  private readonly pool: KernelPool | undefined;
  private readonly kernels: Record<string, unknown>;
  private top = LINE;

  /** With a pool the memory is shared with its workers, without one it is plain. */
  constructor(code: KernelCode, pool: KernelPool | undefined) {
    const memory = pool
      ? new WebAssembly.Memory({ initial: 1, maximum: PAGE, shared: true })
      : new WebAssembly.Memory({ initial: 1 });
    this.space = { module: kernelModule(code, pool !== undefined), memory };
    this.pool = pool;
    this.kernels = new WebAssembly.Instance(this.space.module, { env: { memory } }).exports;
  }

  get workers(): number {
    return this.pool?.size ?? 1;
  }

  /**
   * Address of fresh bytes; they are zero only where nothing was released before.
   *
   * @throws SpillwayError `shared/invalid-argument` past 4 GiB, which is all that kernels can address: room for
   *   about 11 000 industries with factors, 18 000 with iteration alone.
   */
  allocate(bytes: number): number {
    const at = this.top;
    if (at + bytes > PAGE * PAGE)
      throw new SpillwayError(
        'shared/invalid-argument',
        `the system must fit into 4 GiB, but needs ${((at + bytes) / 2 ** 30).toFixed(1)} GiB`,
        { expected: PAGE * PAGE, found: at + bytes },
      );
    this.top = Math.ceil((at + bytes) / LINE) * LINE;
    const missing = Math.ceil((this.top - this.space.memory.buffer.byteLength) / PAGE);
    if (missing > 0) this.space.memory.grow(missing);
    return at;
  }

  mark(): number {
    return this.top;
  }

  release(mark: number): void {
    this.top = mark;
  }

  doubles(at: number, count: number): Float64Array {
    return new Float64Array(this.space.memory.buffer, at, count);
  }

  singles(at: number, count: number): Float32Array {
    return new Float32Array(this.space.memory.buffer, at, count);
  }

  words(at: number, count: number): Uint32Array {
    return new Uint32Array(this.space.memory.buffer, at, count);
  }

  bytes(at: number, count: number): Uint8Array {
    return new Uint8Array(this.space.memory.buffer, at, count);
  }

  /** Runs a kernel here and now. */
  call(kernel: string, ...parameters: readonly number[]): number {
    return (this.kernels[kernel] as (...values: readonly number[]) => number)(...parameters);
  }

  /** Runs a kernel for every part, by the pool where there is one. */
  async run(kernel: string, parts: readonly (readonly number[])[], options?: TaskOptions): Promise<void> {
    throwIfCancelled(options?.signal);
    if (this.pool) return this.pool.run(this.space, kernel, parts, options);
    for (const part of parts) {
      this.call(kernel, ...part);
      throwIfCancelled(options?.signal);
    }
  }

  close(): void {
    this.pool?.release(this.space);
  }
}
