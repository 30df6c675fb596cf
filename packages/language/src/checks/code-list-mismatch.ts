// The codes that a heading lists are those of what stands below it.
import { listText } from '../analysis/printed.ts';
import { isItem, isSection, type Section } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { replacedAll } from '../fixes/fix.ts';
import { codesOf, qualifiedCode, rulesetOf, standardsOf } from '../names/catalogue.ts';
import { defineCheck } from './check.ts';
import { allBelow, below } from '../names/below.ts';

interface Data {
    readonly section: string;
    readonly kind: 'extra' | 'missing';
    readonly codes: Bilingual;
    readonly fault: Fault;
}

/** Whoever looks an annex up by its codes misses an item, or looks for one where there is none. */
export const codeListMismatch = defineCheck({
    id: 'code-list-mismatch',
    severity: 'warning',
    on: 'Section',
    message: {
        zh: ({ section, kind, codes }: Data) =>
            `指标列出的编号应与其中条目的编号一致。“${section}”` +
            (kind === 'extra' ? `列了${codes.zh}，其中没有这样的条目。` : `没有列${codes.zh}，其中却有这样的条目。`),
        en: ({ section, kind, codes }) =>
            `The codes of a section are those of its items. “${section}” ` +
            (kind === 'extra'
                ? `lists ${codes.en}, which no item in it has.`
                : `does not list ${codes.en}, which items in it have.`)
    },
    run(section, report) {
        for (const fault of faultsOf(section)) {
            const { kind, index } = fault;
            const data = { section: headOf(section), kind, codes: listText(fault.codes), fault };
            report(data, { node: section, property: 'codes', index });
        }
    },
    fix(section, { kind, codes, fault }) {
        const title =
            kind === 'extra'
                ? { zh: `去掉${codes.zh}`, en: `Leave out ${codes.en}` }
                : { zh: `补上${codes.zh}`, en: `Add ${codes.en}` };
        const listed = correctedList(section, fault);
        return listed.length === 0 ? [] : [{ title, changes: replacedAll(section, 'codes', listed.join(', ')) }];
    }
});

interface Fault {
    readonly standard: string;
    readonly kind: Data['kind'];
    readonly codes: string[];
    readonly index: number;
}

/** Codes of the standard that numbers the rule have a check of their own: they continue each other. */
function faultsOf(section: Section): Fault[] {
    const main = standardsOf(rulesetOf(section))[0]?.name ?? '';
    const own = codesOf(section);
    const standards = new Set(own.map(({ standard }) => standard).filter(standard => standard !== main));
    const inside = allBelow(section)
        .filter(node => isSection(node) || isItem(node))
        .flatMap(codesOf);
    const items = below(section, isItem).flatMap(codesOf);
    return [...standards].flatMap((standard): Fault[] => {
        const [mine, theirs, all] = [own, items, inside].map(codes =>
            codes.filter(code => code.standard === standard).map(({ code }) => code)
        ) as [string[], string[], string[]];
        if (theirs.length === 0) return [];
        const extra = mine.filter(code => !all.some(other => continues(other, code) || continues(code, other)));
        const missing = [
            ...new Set(theirs.filter(code => !mine.some(listed => continues(code, listed) || continues(listed, code))))
        ];
        const indexOf = (code: string): number =>
            own.findIndex(each => each.standard === standard && each.code === code);
        return [
            ...(extra.length > 0
                ? [{ kind: 'extra' as const, standard, codes: extra, index: indexOf(extra[0]!) }]
                : []),
            ...(missing.length > 0
                ? [{ kind: 'missing' as const, standard, codes: missing, index: indexOf(mine[0]!) }]
                : [])
        ];
    });
}

const continues = (code: string, above: string): boolean => code === above || code.startsWith(`${above}.`);

/** The code that numbers it, as a reader would call it. */
function headOf(section: Section): string {
    const main = standardsOf(rulesetOf(section))[0]?.name ?? '';
    const codes = codesOf(section);
    return (codes.find(({ standard }) => standard === main) ?? codes[0])?.code ?? '';
}

/** As the section should list them: what is missing behind the last code of its standard. */
function correctedList(section: Section, { kind, standard, codes }: Fault): string[] {
    const ruleset = rulesetOf(section);
    const own = codesOf(section);
    if (kind === 'extra')
        return section.codes.filter((_, at) => own[at]!.standard !== standard || !codes.includes(own[at]!.code));
    const last = own.findLastIndex(code => code.standard === standard);
    const added = codes.map(code =>
        qualifiedCode(code, ruleset).standard === standard ? code : `${standard}:${code}`
    );
    return section.codes.toSpliced(last + 1, 0, ...added);
}
