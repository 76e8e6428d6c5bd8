import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';

/** One file of the house as the house test sees it. Paths are relative to src, without `.ts`: `kernel/streams`. */
export interface Source {
  readonly path: string;
  /** First folder; for a file at the top its own name. */
  readonly room: string;
  readonly lines: number;
  /** Files of the house it imports, types included, as paths. */
  readonly imports: readonly string[];
  /** Packages and Node modules it imports: `yaml`, `@noble/hashes`, `node:fs`. */
  readonly packages: readonly string[];
  /** Names it uses that it does not declare as members: `Date`, `process`, `Math`. With members: `Math.pow`. */
  readonly names: ReadonlySet<string>;
  /** Whether the operator `**` occurs. */
  readonly raises: boolean;
  readonly functions: readonly { readonly name: string; readonly line: number; readonly lines: number }[];
}

/** Every file with one of the endings below a folder of the project. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file.replaceAll('\\', '/')))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort();
}

export function readSources(): Source[] {
  return filesBelow('src', ['.ts']).map((file) => readSource(file.slice('src/'.length, -'.ts'.length)));
}

function readSource(path: string): Source {
  const text = readFileSync(`src/${path}.ts`, 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line + 1;
  const specifiers: string[] = [];
  const names = new Set<string>();
  const functions: Source['functions'][number][] = [];
  let raises = false;
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) specifiers.push(specifier);
    if (ts.isIdentifier(node) && !isMemberName(node)) names.add(node.text);
    if (ts.isPropertyAccessExpression(node)) names.add(node.getText(tree));
    if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken) raises = true;
    if (node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) raises = true;
    // A constructor may be as long as its table has columns: it is a list, not a course of events.
    if (ts.isFunctionLike(node) && !ts.isConstructorDeclaration(node) && 'body' in node && node.body) {
      const line = lineOf(node.getStart(tree));
      functions.push({ name: node.name?.getText(tree) ?? 'a function', line, lines: lineOf(node.end) - line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const isOurs = (specifier: string) => specifier.startsWith('.');
  return {
    path,
    room: path.split('/')[0],
    lines: text.split('\n').length - 1,
    imports: specifiers.filter(isOurs).map((specifier) => resolve(path, specifier)),
    packages: specifiers.filter((specifier) => !isOurs(specifier)).map(packageOf),
    names,
    raises,
    functions,
  };
}

/** What an import, an export from elsewhere, an `import()` or an import in a type names. */
function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return (node.moduleSpecifier as ts.StringLiteral).text;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return (node.arguments[0] as ts.StringLiteral).text;
  }
  if (ts.isImportTypeNode(node)) return ((node.argument as ts.LiteralTypeNode).literal as ts.StringLiteral).text;
  return undefined;
}

/** `x` in `a.x`, in `{ x: .. }` and in a type's or a class's `x: ..` is nobody's global. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ((ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) && parent.name === node) ||
    ((ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent)) && parent.name === node)
  );
}

const resolve = (from: string, specifier: string) =>
  normalize(join(dirname(from), specifier)).replace(/\.(js|ts|json)$/, '');

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}
