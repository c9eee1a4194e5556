import { resolve } from 'node:path';
import ts from 'typescript';

/** Something that the embed's module exports. */
export interface PublicExport {
  name: string;
  /** Whether it does something: a function, a class, or an interface with methods. */
  hasBehaviour: boolean;
  /** The code of each `@example` in its doc comment. */
  examples: string[];
}

/** What pages may import from the embed, as its entry exports it. */
export function publicExports(): PublicExport[] {
  const entry = resolve('src/widget/review-classifier.ts');
  const { config } = ts.readConfigFile('tsconfig.page.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [entry] }, ts.sys, '.');
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  return checker.getExportsOfModule(module).map((exported) => {
    const symbol =
      exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    return {
      name: symbol.name,
      hasBehaviour: symbol.declarations?.some(hasBehaviour) ?? false,
      examples: symbol
        .getJsDocTags(checker)
        .filter(({ name }) => name === 'example')
        .map(({ text }) => ts.displayPartsToString(text)),
    };
  });
}

function hasBehaviour(declaration: ts.Declaration): boolean {
  return (
    ts.isFunctionDeclaration(declaration) ||
    ts.isClassDeclaration(declaration) ||
    (ts.isInterfaceDeclaration(declaration) && declaration.members.some(ts.isMethodSignature))
  );
}
