import type { Workbench } from './workbench.ts';

/** One thing that a person sees or does. Cases run in order, in one window. */
export interface Case {
  readonly name: string;
  readonly run: (workbench: Workbench, read: (file: string) => string) => Promise<void>;
}

export const seeds = [
  '000_b3e3fbd03e50bb7c.txt',
  '001_4f19c8d1ca44c67f.txt',
  '002_8449cddc9f5e7774.txt',
  '003_0aeae3b849c18532.txt',
  '004_774725bb3621f1c9.txt',
] as const;
