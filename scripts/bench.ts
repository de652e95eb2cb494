// Prints what the engine costs, as ratios from one run: `npm run bench [-- --data DIR]`.
// DIR holds `news-ant.jsonl.gz` (JSON lines with `text`); without it, the articles of `seeds/` are repeated.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parse as parseChrono } from 'chrono-node/ar';
import { analyze, createAnalyzer } from '../server/src/analyze.ts';
import { lexicon } from '../server/src/lexicon/tables.ts';
import { readParagraph } from '../server/src/read/paragraph.ts';
import { tagNames } from '../server/src/tagger/names.ts';
import { createTagger } from '../server/src/tagger/tagger.ts';
import weights from '../server/src/tagger/weights.bin';
import { readWeights } from '../server/src/tagger/weights.ts';
import { splitLines } from '../server/src/text/segment.ts';
import { leastTimes } from './bench/least-times.ts';
import { timesOfParts } from './bench/parts.ts';
import { generator } from './random.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data/bench' } } });
const MEGABYTE = 1_000_000;
/** How often each article is read; the least time counts. */
const RUNS = 8;

const { source, articles } = loadArticles(values.data);
const sample = take(articles, MEGABYTE);
console.log(`Node ${process.version}; text: ${source}; ${count(sample)} words in ${sample.length} articles`);

reportParts(sample, compareWithOthers(sample));
reportTagger(sample);
for (const words of [1_000, 10_000, 100_000]) reportKeystrokes(words);
reportGrowth();

/** Full analysis against a bare word pass, in turn on each article, and against a date parser; all in this process. */
function compareWithOthers(texts: readonly string[]): number {
  let mentions = 0;
  const first = time(() => {
    for (const text of texts) mentions += analyze(text).mentions.length;
  });
  const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });
  const [full = 0, bare = 0] = leastTimes(texts, RUNS, [
    (text) => analyze(text),
    (text) => {
      let words = 0;
      for (const line of text.split('\n')) for (const part of segmenter.segment(line)) if (part.isWordLike) words++;
      return words;
    },
  ]);
  const dates = best(1, () => texts.reduce((n, text) => n + parseChrono(text, new Date(0)).length, 0));
  console.log(
    `full analysis: ${perMegabyte(full)} (${mentions} mentions), ${perMegabyte(first)} the first time, when words and code are new; bare Intl.Segmenter pass: ${perMegabyte(bare)}; chrono-node, dates only: ${perMegabyte(dates.ms)} (${dates.result} dates)`,
  );
  console.log(`full analysis takes ${(full / bare).toFixed(1)} times the bare pass, ${(full / dates.ms).toFixed(2)} times chrono-node`);
  return full;
}

/** What each part of an analysis costs, as shares of a full one. */
function reportParts(texts: readonly string[], full: number): void {
  const parts = timesOfParts(texts, RUNS).toSorted((a, b) => b[1] - a[1]);
  const rest = full - parts.reduce((sum, [, ms]) => sum + ms, 0);
  const shown = parts.map(([name, ms]) => `${name} ${share(ms, full)}`);
  console.log(`of a full analysis: ${shown.join(', ')}; resolving and checking the rest, ${share(rest, full)}`);
}

/** The tagger of names: unpacking its weights, then tokens a second over paragraphs whose words it has met. */
function reportTagger(texts: readonly string[]): void {
  const unpacked = time(() => createTagger(readWeights(weights)));
  const paragraphs = texts.flatMap((text) => splitLines(text).map((line) => readParagraph(line.text, lexicon)));
  const { ms, result } = best(3, () => paragraphs.reduce((n, p) => n + tagNames(p).length, 0));
  const tokens = paragraphs.reduce((n, p) => n + p.tokens.length, 0);
  console.log(
    `tagger of names: ${Math.round(tokens / ms)} thousand tokens a second (${result} names); unpacked in ${unpacked.toFixed(1)} ms`,
  );
}

/** One letter typed at random places of an article of so many words; the first analysis is «open to highlights». */
function reportKeystrokes(words: number): void {
  let text = takeWords(words);
  const analyzer = createAnalyzer();
  const opened = time(() => analyzer.analyze(text));
  const random = generator(7);
  const times: number[] = [];
  for (let i = 0; i < 300; i++) {
    const at = Math.floor(random() * text.length);
    text = `${text.slice(0, at)}ا${text.slice(at)}`;
    times.push(time(() => analyzer.analyze(text)));
  }
  times.sort((a, b) => a - b);
  const at = (q: number): string => (times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0).toFixed(2);
  console.log(
    `${words} words: open to highlights ${opened.toFixed(1)} ms; a keystroke ${at(0.5)} ms at the median, ${at(0.99)} ms at the 99th percentile`,
  );
}

function reportGrowth(): void {
  for (const size of [1, 2, 4, 8]) {
    const text = take(articles, size * MEGABYTE).join('\n');
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const analyzer = createAnalyzer(Number.POSITIVE_INFINITY);
    let kept: unknown;
    const ms = time(() => {
      kept = analyzer.analyze(text);
    });
    globalThis.gc?.();
    const grown = (process.memoryUsage().heapUsed - before) / MEGABYTE;
    console.log(
      `${(text.length / MEGABYTE).toFixed(1)} M characters as one article: ${(ms / (text.length / MEGABYTE)).toFixed(0)} ms per million; model and cache ${grown.toFixed(0)} MB${kept ? '' : '?'}`,
    );
  }
}

function loadArticles(data: string): { source: string; articles: readonly string[] } {
  const file = join(data, 'news-ant.jsonl.gz');
  if (existsSync(file)) {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
    return { source: file, articles: lines.map((line) => (JSON.parse(line) as { text: string }).text) };
  }
  const seeds = globSync('seeds/*.txt').map((f) => readFileSync(f, 'utf8'));
  // Without a corpus: the seeds over and over, each paragraph made distinct so that the cache does not hide the work.
  const repeated = Array.from({ length: 400 }, (_, i) => (seeds[i % seeds.length] ?? '').replaceAll('\n', ` ${i}\n`));
  return { source: 'seeds/, repeated', articles: repeated };
}

function take(texts: readonly string[], characters: number): readonly string[] {
  const taken: string[] = [];
  for (let size = 0, i = 0; size < characters; i++) {
    const text = texts[i % texts.length] ?? '';
    taken.push(text);
    size += text.length;
  }
  return taken;
}

function takeWords(words: number): string {
  const lines: string[] = [];
  let n = 0;
  for (const line of articles.join('\n').split('\n')) {
    if (n >= words) break;
    lines.push(line);
    n += line.split(/\s+/u).length;
  }
  return lines.join('\n');
}

function count(texts: readonly string[]): number {
  return texts.reduce((n, text) => n + text.split(/\s+/u).length, 0);
}

function share(ms: number, of: number): string {
  return `${((100 * ms) / of).toFixed(1)} %`;
}

function perMegabyte(ms: number): string {
  return `${(ms / (sample.reduce((n, t) => n + t.length, 0) / MEGABYTE)).toFixed(0)} ms per million characters`;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function best<T>(runs: number, run: () => T): { ms: number; result: T } {
  let result = run();
  let ms = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++)
    ms = Math.min(
      ms,
      time(() => {
        result = run();
      }),
    );
  return { ms, result };
}
