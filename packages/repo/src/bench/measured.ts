// How long reading, linking and each check take for one text, in one fresh set of services.
import { performance } from 'node:perf_hooks';
import { checks, createLanguage, type AnyCheck, type Ruleset } from '@guiju/language';
import { URI } from 'langium';

export interface Measured {
    /** Milliseconds. */
    readonly parse: number;
    readonly link: number;
    readonly check: number;
    readonly diagnostics: number;
    /** Of each check, the dearest first. */
    readonly each: readonly { readonly id: string; readonly time: number }[];
}

/** The best of several runs: the least disturbed by whatever else the machine does. */
export async function measured(text: string, runs: number): Promise<Measured> {
    const all: Measured[] = [];
    for (let run = 0; run < runs; run++) all.push(await measuredOnce(text, run));
    const least = (of: (one: Measured) => number): number => Math.min(...all.map(of));
    const best = all.reduce((a, b) => (b.check < a.check ? b : a));
    return { ...best, parse: least(one => one.parse), link: least(one => one.link), check: best.check };
}

async function measuredOnce(text: string, run: number): Promise<Measured> {
    const times = new Map<string, number>();
    const restore = checks.map(check => timed(check, times));
    try {
        const { shared } = createLanguage();
        const factory = shared.workspace.LangiumDocumentFactory;
        // A small file first: what is set up once is no cost of the large one.
        await built(shared, factory.fromString<Ruleset>('规则 R 《规》\n', URI.file(`/small-${run}.guiju`)), true);
        times.clear();
        const start = performance.now();
        // A space more each time: nothing is remembered from the run before.
        const document = factory.fromString<Ruleset>(text + ' '.repeat(run), URI.file(`/bench-${run}.guiju`));
        const parsed = performance.now();
        await built(shared, document, false);
        const linked = performance.now();
        await built(shared, document, true);
        const checked = performance.now();
        return {
            parse: parsed - start,
            link: linked - parsed,
            check: checked - linked,
            diagnostics: document.diagnostics?.length ?? 0,
            each: [...times].map(([id, time]) => ({ id, time })).sort((a, b) => b.time - a.time)
        };
    } finally {
        for (const undo of restore) undo();
    }
}

type Shared = ReturnType<typeof createLanguage>['shared'];
type Document = Parameters<Shared['workspace']['DocumentBuilder']['build']>[0][number];

async function built(shared: Shared, document: Document, validation: boolean): Promise<void> {
    if (!shared.workspace.LangiumDocuments.hasDocument(document.uri)) {
        shared.workspace.LangiumDocuments.addDocument(document);
    }
    await shared.workspace.DocumentBuilder.build([document], { validation });
}

/** Puts a watch around a check; gives what takes it off again. */
function timed(check: AnyCheck, times: Map<string, number>): () => void {
    const run = check.run?.bind(check);
    if (run === undefined) return () => {};
    check.run = (node, report) => {
        const start = performance.now();
        run(node, report);
        times.set(check.id, (times.get(check.id) ?? 0) + performance.now() - start);
    };
    return () => (check.run = run);
}
