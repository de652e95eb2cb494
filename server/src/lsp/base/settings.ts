import { NAME_THRESHOLDS, type NameThreshold } from '../../analyze-options.ts';
import { FINDING_CODES, type FindingCode, type Severity } from '../../model.ts';
import type { Project } from '../../workspace/project.ts';
import type { Saying } from './words.ts';

/** What a person may set for an article: section `tahqiq` of the client's configuration. */
export interface Settings {
  readonly language: 'auto' | 'ar' | 'en';
  /** Severity by finding code, or `off`; codes that are not named keep their default. */
  readonly findings: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** BCP 47: decides only what the text leaves open. */
  readonly locale?: string;
  readonly names: NameThreshold;
  /** Codes that the project file silences. */
  readonly silence: readonly FindingCode[];
}

export const DEFAULT_SETTINGS: Settings = { language: 'auto', findings: {}, names: 'balanced', silence: [] };

const LANGUAGES = ['auto', 'ar', 'en'] as const;
const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** Reads settings of any shape. What is wrong is named in `problems` and left at its default. */
export function readSettings(raw: unknown): { readonly settings: Settings; readonly problems: readonly Saying[] } {
  const problems: Saying[] = [];
  const wrong = (setting: string, value: unknown, expected: string): undefined => {
    problems.push({ key: 'setting-invalid', args: { setting, value: JSON.stringify(value) ?? String(value), expected } });
    return undefined;
  };
  if (raw === undefined || raw === null) return { settings: DEFAULT_SETTINGS, problems };
  if (!isRecord(raw)) {
    wrong('tahqiq', raw, '{ … }');
    return { settings: DEFAULT_SETTINGS, problems };
  }
  const language =
    LANGUAGES.find((l) => l === (raw['language'] ?? 'auto')) ?? wrong('tahqiq.language', raw['language'], LANGUAGES.join(', '));
  const names =
    NAME_THRESHOLDS.find((n) => n === (raw['names'] ?? 'balanced')) ?? wrong('tahqiq.names', raw['names'], NAME_THRESHOLDS.join(', '));
  const locale = readLocale(raw['locale'], wrong);
  const findings = readFindings(raw['findings'] ?? {}, wrong);
  return {
    settings: { ...DEFAULT_SETTINGS, language: language ?? 'auto', findings, names: names ?? 'balanced', ...(locale ? { locale } : {}) },
    problems,
  };
}

type Wrong = (setting: string, value: unknown, expected: string) => undefined;

function readLocale(raw: unknown, wrong: Wrong): string | undefined {
  if (raw === undefined || raw === null || raw === '') return undefined;
  if (typeof raw !== 'string') return wrong('tahqiq.locale', raw, 'ar-EG');
  try {
    return Intl.getCanonicalLocales(raw)[0];
  } catch {
    return wrong('tahqiq.locale', raw, 'ar-EG');
  }
}

function readFindings(raw: unknown, wrong: Wrong): Settings['findings'] {
  const findings: Partial<Record<FindingCode, Severity | 'off'>> = {};
  if (!isRecord(raw)) return wrong('tahqiq.findings', raw, '{ "code": "severity" }') ?? findings;
  for (const [code, value] of Object.entries(raw)) {
    const severity = SEVERITIES.find((s) => s === value);
    if (!isFindingCode(code)) wrong('tahqiq.findings', code, Object.keys(FINDING_CODES).join(', '));
    else if (severity) findings[code] = severity;
    else wrong(`tahqiq.findings.${code}`, value, SEVERITIES.join(', '));
  }
  return findings;
}

/** What a person set for themselves stands before what the project's file says. */
export function inProject(settings: Settings, { findings, silence, locale, names }: Project): Settings {
  // An editor fills in its default, which nobody set.
  const threshold = settings.names === DEFAULT_SETTINGS.names ? (names ?? settings.names) : settings.names;
  return {
    ...(locale !== undefined && { locale }),
    ...settings,
    findings: { ...findings, ...settings.findings },
    names: threshold,
    silence,
  };
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(FINDING_CODES, code);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
