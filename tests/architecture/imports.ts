import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '../..');

/** One import of one file. Paths count from the root of the project, with forward slashes. */
export interface Import {
  file: string;
  /** Path of the file that is imported, or the specifier as written when it is a package. */
  target: string;
  package: boolean;
  /** Only types: nothing of it is left when the program runs. */
  typeOnly: boolean;
}

const CODE = /\.(?:ts|mjs|js|astro)$/u;
const TEST = /\.test\.ts$/u;

/** Every file of code: of the program and its tests, and the configuration beside them. */
export function codeFiles(): string[] {
  const inFolders = ['src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  return [...inFolders, ...readdirSync(ROOT)]
    .filter((name) => CODE.test(name) && statSync(join(ROOT, name)).isFile())
    .sort();
}

/** Is it of the program: under `src` or `scripts`, or configuration, and no test? */
export function isProgram(file: string): boolean {
  return !file.startsWith('tests/') && !TEST.test(file);
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

export function isFile(file: string): boolean {
  return existsSync(join(ROOT, file));
}

/** Every import of a file: static, for its effect, exported on, or loaded later. */
export function readImports(file: string, text: string): Import[] {
  return scripts(file, text).flatMap((code) => {
    const found: { specifier: string; typeOnly: boolean }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        found.push({ specifier: node.moduleSpecifier.text, typeOnly: importsTypes(node.importClause) });
      } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
        found.push({ specifier: node.moduleSpecifier.text, typeOnly: exportsTypes(node) });
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [argument] = node.arguments;
        if (argument && ts.isStringLiteral(argument)) found.push({ specifier: argument.text, typeOnly: false });
      } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
        if (ts.isStringLiteral(node.argument.literal))
          found.push({ specifier: node.argument.literal.text, typeOnly: true });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile('part.ts', code, ts.ScriptTarget.Latest, false));
    return found.map(({ specifier, typeOnly }) => {
      const path = specifier.replace(/\?.*$/u, '');
      const local = path.startsWith('.');
      const target = local ? posix.normalize(posix.join(dirname(file), path)) : path;
      return { file, target, package: !local, typeOnly };
    });
  });
}

/** The parts of a file that are TypeScript: all of it, or the frontmatter and the scripts of an Astro file. */
function scripts(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1] ?? '';
  const inline = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)].map(([, code = '']) => code);
  return [frontmatter, ...inline];
}

function importsTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  return (
    !clause.name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function exportsTypes(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const { exportClause } = node;
  return (
    exportClause !== undefined &&
    ts.isNamedExports(exportClause) &&
    exportClause.elements.length > 0 &&
    exportClause.elements.every((element) => element.isTypeOnly)
  );
}
