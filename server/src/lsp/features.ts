// Every editor feature: adding one is a file and a line here.
import { annotate } from './annotate.ts';
import { articleNotification } from './article-notification.ts';
import type { Feature } from './base/session.ts';
import { codeActions } from './code-actions.ts';
import { compareAnnotators } from './compare.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentSymbols } from './document-symbols.ts';
import { exportArticle } from './export.ts';
import { fileOperations } from './file-operations.ts';
import { highlight } from './highlight.ts';
import { hover } from './hover.ts';
import { published } from './published.ts';
import { references } from './references.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { silenceActions } from './silence-actions.ts';
import { silences } from './silences.ts';
import { takeAlong } from './take-along.ts';
import { valueAt } from './value-at.ts';
import { workspaceDiagnostics } from './workspace-diagnostics.ts';

export const FEATURES: readonly Feature[] = [
  diagnostics,
  workspaceDiagnostics,
  hover,
  semanticTokens,
  documentSymbols,
  definition,
  references,
  highlight,
  codeActions,
  silenceActions,
  silences,
  valueAt,
  published,
  articleNotification,
  fileOperations,
  takeAlong,
  annotate,
  exportArticle,
  compareAnnotators,
];
