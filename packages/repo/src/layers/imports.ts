// The imports of a source file, as the TypeScript parser sees them.
import ts from 'typescript';

export interface Import {
    specifier: string;
    typeOnly: boolean;
}

/** Static imports, re-exports and `import()` with a literal. */
export function importsOf(path: string, text: string): Import[] {
    const found: Import[] = [];
    const visit = (node: ts.Node): void => {
        const specifier = specifierOf(node);
        if (specifier !== undefined) found.push({ specifier, typeOnly: isTypeOnly(node) });
        ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
    return found;
}

function specifierOf(node: ts.Node): string | undefined {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literalOf(node.moduleSpecifier);
    if (ts.isImportTypeNode(node))
        return ts.isLiteralTypeNode(node.argument) ? literalOf(node.argument.literal) : undefined;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
        return literalOf(node.arguments[0]);
    return undefined;
}

function literalOf(node: ts.Node | undefined): string | undefined {
    return node && ts.isStringLiteral(node) ? node.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
    if (ts.isImportDeclaration(node))
        return node.importClause?.isTypeOnly === true || namesOnlyTypes(node.importClause);
    if (ts.isExportDeclaration(node)) return node.isTypeOnly;
    return ts.isImportTypeNode(node);
}

/** `import { type A, type B }` without a default: gone after type stripping, but for the module itself. */
function namesOnlyTypes(clause: ts.ImportClause | undefined): boolean {
    const named = clause?.namedBindings;
    if (!clause || clause.name || !named || !ts.isNamedImports(named)) return false;
    return named.elements.length > 0 && named.elements.every(element => element.isTypeOnly);
}
