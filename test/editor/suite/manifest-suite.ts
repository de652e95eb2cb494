import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { backgroundColour, borderColour, kindStyles, kinds } from '../../../client/src/kinds.ts';
import { FINDING_CODES, KINDS } from '../../../server/src/model.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly colors: readonly { readonly id: string }[];
    readonly configuration: {
      readonly properties: Record<string, { readonly properties?: Record<string, { readonly default: unknown }> }>;
    };
  };
}

const extension = vscode.extensions.getExtension('tahqiq.tahqiq') ?? assert.fail('the extension is not there');
const { contributes } = extension.packageJSON as Manifest;

describe('the manifest', () => {
  it('lists every finding code with its severity', () => {
    const properties = Object.entries(contributes.configuration.properties['tahqiq.findings']?.properties ?? {});
    assert.deepEqual(Object.fromEntries(properties.map(([code, property]) => [code, property.default])), FINDING_CODES);
  });

  it('lists every kind, with two colours and a line of its own', () => {
    assert.deepEqual([...kinds].sort(), [...KINDS].sort());
    assert.deepEqual(Object.keys(contributes.configuration.properties['tahqiq.highlight']?.properties ?? {}).sort(), [...KINDS].sort());
    const colours = new Set(contributes.colors.map(({ id }) => id));
    for (const kind of KINDS) assert.ok(colours.has(borderColour(kind)) && colours.has(backgroundColour(kind)), kind);
    const styles = KINDS.map((kind) => JSON.stringify(kindStyles[kind]));
    assert.equal(new Set(styles).size, KINDS.length, 'kinds are told apart without colours');
  });

  it('has a command behind every title', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    for (const { command } of contributes.commands) assert.ok(known.has(command), command);
  });

  it('says everything in both languages', async () => {
    const read = async (name: string) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, name));
      return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
    };
    const [english, arabic] = [await read('package.nls.json'), await read('package.nls.ar.json')];
    assert.deepEqual(Object.keys(arabic).sort(), Object.keys(english).sort());
    for (const [key, text] of Object.entries(arabic)) assert.match(text, /\p{Script=Arabic}/u, key);
  });

  it('switches off in articles what would cut lines up', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'arabic-article' });
    const values = [
      'semanticHighlighting.enabled',
      'bracketPairColorization.enabled',
      'links',
      'matchBrackets',
      'wordWrap',
      'inlayHints.enabled',
    ];
    assert.deepEqual(
      values.map((name) => editor.get(name)),
      [false, false, false, 'never', 'on', 'off'],
    );
  });
});
