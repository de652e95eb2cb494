import manifest from '../../../package.json' with { type: 'json' };
import type { Message } from '../model.ts';
import { nearest } from '../workspace/nearest.ts';
import { helpAll, helpOf } from './command.ts';
import { COMMANDS } from './commands.ts';
import { languageIn, readSettings, UsageError } from './options.ts';
import { complainer } from './tell.ts';
import { complain, leaveQuietlyOnClosedPipe, print } from './terminal.ts';

leaveQuietlyOnClosedPipe();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) error.told.forEach(complainer(languageIn(process.argv)));
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 2;
}

async function main([name, ...rest]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-v') return tell(`${manifest.version}\n`);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return helpFor(name === undefined, rest[0]);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(unknownCommand(name));
  const settings = readSettings(rest, command.options, Object.keys(command.formats ?? {}));
  return settings.help ? tell(helpOf(name, command)) : command.run(settings);
}

/** Called with nothing, the program prints its help too, but that is not what was meant: 2. */
async function helpFor(isMistake: boolean, name: string | undefined): Promise<number> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  await print(name !== undefined && command ? helpOf(name, command) : helpAll(COMMANDS));
  return isMistake ? 2 : 0;
}

async function tell(text: string): Promise<number> {
  await print(text);
  return 0;
}

function unknownCommand(name: string): Message {
  const near = nearest(name, Object.keys(COMMANDS));
  if (name.startsWith('-')) return { key: 'usage-command-first' };
  return near ? { key: 'usage-unknown-command-near', args: { name, near } } : { key: 'usage-unknown-command', args: { name } };
}
