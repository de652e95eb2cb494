import type { InitializeParams } from 'vscode-languageserver';
import type { Language } from '../../messages/messages.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { Encoding } from './line-index.ts';

/** What the client can do, read once from its `initialize`. What it does not say, it cannot do. */
export interface Client {
  readonly encoding: Encoding;
  /** Language of messages where settings leave it open. */
  readonly language: Language;
  readonly folders: readonly string[];
  readonly options: InitializationOptions;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatching: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly relatedInformation: boolean;
  readonly markdownHover: boolean;
  readonly nestedSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly codeActionLiterals: boolean;
  readonly resolvesCodeActionEdits: boolean;
  readonly versionedEdits: boolean;
  readonly folderChanges: boolean;
  /** What the client lets the server do along with files that a person renames or deletes. */
  readonly fileOperations: { readonly willRename: boolean; readonly willDelete: boolean };
}

/** @param locale language of the machine, for clients that state none */
export function readClient(params: InitializeParams, locale: string | undefined): Client {
  const { general, workspace, textDocument } = params.capabilities ?? {};
  const resources: readonly string[] = workspace?.workspaceEdit?.resourceOperations ?? [];
  const offered = general?.positionEncodings ?? [];
  return {
    // UTF-16 is what texts are here, so it is taken where it is offered at all.
    encoding: offered.includes('utf-16') ? 'utf-16' : (offered.find((e) => e === 'utf-8' || e === 'utf-32') ?? 'utf-16'),
    language: /^ar\b/iu.test(params.locale ?? locale ?? '') ? 'ar' : 'en',
    folders: foldersOf(params),
    options: isRecord(params.initializationOptions) ? params.initializationOptions : {},
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true || textDocument?.diagnostic?.relatedInformation === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesCodeActionEdits:
      textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    folderChanges: workspace?.workspaceFolders === true,
    fileOperations: {
      willRename: workspace?.fileOperations?.willRename === true && resources.includes('rename'),
      willDelete: workspace?.fileOperations?.willDelete === true && resources.includes('delete'),
    },
  };
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return params.rootUri ? [params.rootUri] : [];
}

function isRecord(value: unknown): value is InitializationOptions {
  return typeof value === 'object' && value !== null;
}
