// Compares what packages import and depend on with the table of layers.
import { dirname, posix } from 'node:path';
import { filesUnder, foldersIn } from '../files.ts';
import { readPackage, readText } from '../root.ts';
import { importsOf, type Import } from './imports.ts';
import { FOR_TESTS, LAYERS, TOOLS, type Layer } from './table.ts';

export interface LayerReport {
    violations: string[];
    /** Modules looked at, by package; a package with none means that the law looks at nothing. */
    modules: Record<string, number>;
}

/** Reads every source and test of every package. */
export function checkLayers(): LayerReport {
    const report: LayerReport = { violations: [], modules: {} };
    for (const name of foldersIn('packages')) {
        const layer = LAYERS[name];
        if (!layer) {
            report.violations.push(`packages/${name}: not in the table of layers`);
            continue;
        }
        const files = filesUnder(`packages/${name}`).filter(isModule);
        report.modules[name] = files.filter(file => file.startsWith(`packages/${name}/src/`)).length;
        report.violations.push(...files.flatMap(file => violationsOf({ name, layer }, file, readText(file))));
        report.violations.push(...dependencyViolations(name, layer));
    }
    return report;
}

function isModule(file: string): boolean {
    return /\.(ts|tsx|mjs|cjs|js)$/.test(file) && !file.includes('/fixtures/');
}

/** What one file of a package imports against the table. */
export function violationsOf({ name, layer }: Owner, file: string, text: string): string[] {
    const inSources = file.startsWith(`packages/${name}/src/`);
    return importsOf(file, text).flatMap(used => {
        const problem = problemOf(used, { file, name, layer, inSources });
        return problem === undefined ? [] : [`${file}: “${used.specifier}” ${problem}`];
    });
}

export interface Owner {
    name: string;
    layer: Layer;
}

interface Place extends Owner {
    file: string;
    inSources: boolean;
}

function problemOf(used: Import, place: Place): string | undefined {
    const { specifier } = used;
    if (specifier.startsWith('.')) return relativeProblem(specifier, place);
    if (specifier.startsWith('node:'))
        return nodeAllowed(place) ? undefined : 'touches the world; this package is pure';
    if (specifier.startsWith('@guiju/')) return packageProblem(specifier.slice('@guiju/'.length), place);
    return moduleProblem(used, place);
}

function relativeProblem(specifier: string, { file, name }: Place): string | undefined {
    const target = posix.join(dirname(file), specifier);
    return target.startsWith(`packages/${name}/`) || target === 'package.json' ? undefined : 'leaves the package';
}

function nodeAllowed({ file, layer, inSources }: Place): boolean {
    return !inSources || layer.node === true || (layer.nodeFiles ?? []).includes(file);
}

function packageProblem(target: string, { name, layer, inSources }: Place): string | undefined {
    if (target.includes('/')) return 'goes past the only way in, src/index.ts';
    if (layer.packages.includes(target)) return undefined;
    if (!inSources && (target === name || (FOR_TESTS.packages as readonly string[]).includes(target))) return undefined;
    return 'is not below this package in the table of layers';
}

function moduleProblem({ specifier, typeOnly }: Import, { layer, inSources }: Place): string | undefined {
    const module = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
    if (layer.modules.includes(module)) return undefined;
    if (typeOnly && layer.types?.includes(module)) return undefined;
    if (!inSources && (FOR_TESTS.modules as readonly string[]).includes(module)) return undefined;
    return 'is an outside module that the table does not allow here';
}

/** package.json must list what the table allows, and nothing else. */
function dependencyViolations(name: string, layer: Layer): string[] {
    const path = `packages/${name}/package.json`;
    const allowed = new Set([...layer.packages.map(other => `@guiju/${other}`), ...layer.modules]);
    return Object.keys(readPackage(path).dependencies ?? {})
        .filter(dependency => !allowed.has(dependency))
        .map(dependency => `${path}: depends on “${dependency}”, which the table does not allow`)
        .concat(undeclared(name, path));
}

function undeclared(name: string, path: string): string[] {
    const declared = new Set([...Object.keys(readPackage(path).dependencies ?? {}), ...TOOLS, 'vscode']);
    const used = filesUnder(`packages/${name}/src`)
        .filter(isModule)
        .flatMap(file => importsOf(file, readText(file)))
        .filter(({ specifier, typeOnly }) => !typeOnly && !/^(\.|node:)/.test(specifier))
        .map(({ specifier }) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
    return [...new Set(used)]
        .filter(module => !declared.has(module))
        .map(module => `${path}: “${module}” is imported but not among the dependencies`);
}
