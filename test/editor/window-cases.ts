import type { Case } from './case.ts';
import { annotateCases } from './window-annotate.ts';
import { caretCases } from './window-caret.ts';
import { compareCases } from './window-compare.ts';
import { exportCases } from './window-export.ts';
import { findingCases } from './window-findings.ts';
import { highlightCases } from './window-highlights.ts';
import { keptCases } from './window-kept.ts';
import { orderCases } from './window-order.ts';
import { silenceCases } from './window-silences.ts';

export const windowCases: readonly Case[] = [
  ...highlightCases,
  ...caretCases,
  ...orderCases,
  ...findingCases,
  ...annotateCases,
  ...silenceCases,
  ...exportCases,
  ...compareCases,
  ...keptCases,
];
