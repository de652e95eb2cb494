import {
  commands,
  Disposable,
  type DocumentSymbol,
  EventEmitter,
  type TextDocument,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Articles } from '../articles.ts';
import { activeArticle } from '../language.ts';
import type { Placed } from './decide.ts';

/** A line of the view: a kind, an entity, or a mention, as in the outline. */
interface Node extends Placed {
  readonly symbol: DocumentSymbol;
  readonly depth: number;
}

/** The outline of the active article in a view of its own, since VS Code's outline takes no actions: here an entity is accepted, linked, merged. */
export function showEntities(client: BaseLanguageClient, articles: Articles): Disposable {
  const changed = new EventEmitter<undefined>();
  const refresh = () => changed.fire(undefined);
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => (node ? childrenOf(node) : roots()),
    getTreeItem: (node) => itemOf(client, node),
  };
  const view = window.createTreeView('tahqiq.entities', { treeDataProvider: provider });
  return Disposable.from(view, changed, articles.onChange(refresh), window.onDidChangeActiveTextEditor(refresh));
}

async function roots(): Promise<Node[]> {
  const document = activeArticle()?.document;
  if (!document) return [];
  const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
  return (symbols ?? []).map((symbol) => nodeOf(document, symbol, 0));
}

function childrenOf({ document, symbol, depth }: Node): Node[] {
  return symbol.children.map((child) => nodeOf(document, child, depth + 1));
}

function nodeOf(document: TextDocument, symbol: DocumentSymbol, depth: number): Node {
  return { document, symbol, depth, range: symbol.selectionRange };
}

function itemOf(client: BaseLanguageClient, { document, symbol, depth, range }: Node): TreeItem {
  const collapsed = depth === 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(symbol.name, symbol.children.length > 0 ? collapsed : TreeItemCollapsibleState.None);
  item.description = symbol.detail;
  // Kinds are headings; what stands below them can be decided on.
  item.contextValue = depth === 0 ? 'kind' : symbol.children.length > 0 ? 'entity' : 'mention';
  const { asUri, asRange } = client.code2ProtocolConverter;
  item.command = { title: symbol.name, command: 'tahqiq.revealRange', arguments: [asUri(document.uri), asRange(range)] };
  return item;
}
