// Random marks and checklists as text, with the names that formulas may use.
import type { Chance } from './random.ts';

/** What a formula can name. */
export interface Catalogue {
    readonly tallies: readonly string[];
    readonly sections: readonly string[];
    readonly items: readonly string[];
}

export interface RandomScoring extends Catalogue {
    readonly text: string;
}

/** Items as text, with the codes in them and their points in halves. */
interface Part {
    readonly text: string;
    readonly halves: number;
    readonly sections: readonly string[];
    readonly items: readonly string[];
}

/** Points are counted in halves, so that they stay whole numbers here. */
const printed = (halves: number): string => String(halves / 2);

/** `size`: how many members a block has at most. */
export function randomScoring(chance: Chance, size: number): RandomScoring {
    const marks = [sampled(chance), ...TALLIES.map(tally => markOf(tally, chance))];
    const parts = chance.several(1, size, place => memberOf(chance, `${place + 1}`, size));
    const halves = parts.reduce((sum, part) => sum + part.halves, 0);
    const members = [...policiesOf(chance, 'scoring'), '给分 0~分值', ...parts.map(part => part.text)];
    return {
        text: [...marks, ...SCALES, `评分 满分 ${printed(halves)}分 {`, ...members, '}'].join('\n'),
        tallies: TALLIES.map(({ name }) => name),
        sections: parts.flatMap(part => part.sections),
        items: parts.flatMap(part => part.items)
    };
}

const SCALES = [
    '量表 档次 { 甲档 100%  乙档 60%~80% 记入 关注  丙档 20%  丁档 0% 记入 违规 }',
    '量表 里程 按 公里 { ≤ 5 得 100%  5.5~20 得 50%  其余 得 0% 记入 关注 }'
];

const TALLIES = [
    { sign: '*', name: '违规', place: '评分行', effect: '该行 取代 本条其余得分' },
    { sign: '#', name: '关注', place: '评分行', effect: '该行 附加' },
    { sign: '+', name: '加分', place: '规则', effect: '' }
];

function markOf({ sign, name, place, effect }: (typeof TALLIES)[number], chance: Chance): string {
    const each = chance.oneOf(['1', '0.5', '2', '0.3']);
    const limit = chance.from(1, 5);
    const bounds = chance.someOf([`，超过 ${limit}分 按 ${limit}分 计`, '，不足 0.5分 按 0.5分 计'], 30).join('');
    return `标记 ${sign} “${name}” 于 ${place} { ${effect} 记入 ${name} 每次 ${each}分${bounds} }`;
}

/** None of them leaves the item's scale, as an answer that does is refused. */
const FORMULAS = [
    '分值 × 合格样本 ÷ 样本',
    '最小(分值, 合格样本 × 1分)',
    '最大(0分, 分值 - 0.5分 × (样本 - 合格样本))'
];

function sampled(chance: Chance): string {
    const formula = chance.oneOf(FORMULAS);
    return `标记 △ “抽样” 于 条目 { 得分 = ${formula}${chance.someOf(['，或 0~分值', '，或 按评分行'], 70).join('')} }`;
}

/** A section with sections, a section with items, or an item. */
function memberOf(chance: Chance, code: string, size: number): Part {
    const depth = code.split('.').length;
    if (depth === 3 || (depth === 2 && chance.odds(70))) return itemOf(chance, code);
    const parts = chance.several(1, size, place => memberOf(chance, `${code}.${place + 1}`, size));
    const halves = parts.reduce((sum, part) => sum + part.halves, 0);
    const excludable = chance.odds(30);
    const head = `指标 ${code}${chance.odds(60) ? ` ${printed(halves)}分` : ''}${excludable ? ' 可删减' : ''}`;
    const policies = policiesOf(chance, excludable ? 'excludable' : 'section');
    return {
        text: [`${head} {`, ...policies, ...parts.map(part => part.text), '}'].join('\n'),
        halves,
        sections: [code, ...parts.flatMap(part => part.sections)],
        items: parts.flatMap(part => part.items)
    };
}

const TREATMENTS = ['剔除', '按满分计', '按零分计', '按最差计', '禁止', '无法评定'];

/** The scoring itself must say what becomes of what is not applicable. */
function policiesOf(chance: Chance, block: 'scoring' | 'section' | 'excludable' | 'item'): string[] {
    const percent = block === 'scoring' ? 50 : 10;
    const states = chance.someOf(['未评', '无定论'], percent);
    if (block === 'scoring' || (block !== 'excludable' && chance.odds(percent))) states.unshift('不适用');
    return states.map(state => {
        const treatment = chance.odds(40) ? '剔除' : chance.oneOf(TREATMENTS);
        return `${state} ${treatment}${chance.odds(20) ? '，须 理由' : ''}`;
    });
}

function itemOf(chance: Chance, code: string): Part {
    const halves = chance.odds(8) ? 0 : chance.oneOf([1, 2, 2, 4, 6, 10, 20]);
    const marker = chance.odds(25) ? '△ ' : '';
    const excludable = chance.odds(20);
    if (chance.odds(15)) {
        const scale = chance.oneOf(['档次', '里程']);
        return {
            text: `条目 ${code} “条 ${code}” ${printed(halves)}分 按 ${scale}`,
            halves,
            sections: [],
            items: [code]
        };
    }
    const rows = chance.odds(70) ? rowsOf(chance, halves) : { kind: '', rows: [] };
    const members = [...policiesOf(chance, excludable ? 'excludable' : 'item'), ...rows.rows];
    const head = `${marker}条目 ${code} “条 ${code}” ${printed(halves)}分${excludable ? ' 可删减 须 理由' : ''}`;
    const text = members.length > 0 ? `${head} ${rows.kind}{ ${members.join('  ')} }` : head;
    return { text, halves, sections: [], items: [code] };
}

/** One group without a name, or two with one; together they give the item's points at best. */
function rowsOf(chance: Chance, halves: number): { kind: string; rows: string[] } {
    const kind = chance.oneOf(['', '择一 ', '累加 ']);
    if (chance.odds(70)) return { kind, rows: groupOf(chance, halves, kind === '累加 ') };
    const first = chance.from(0, halves);
    const groups = [first, halves - first].map((part, place) => {
        const isEach = chance.odds(50);
        return `${isEach ? '累加' : '择一'} “组${place + 1}” { ${groupOf(chance, part, isEach).join('  ')} }`;
    });
    return { kind: '', rows: groups };
}

function groupOf(chance: Chance, halves: number, isEach: boolean): string[] {
    const scoring = isEach ? addedRows(chance, halves) : chosenRows(chance, halves);
    const marked = chance.someOf(['* “违”', '* “又违”', '# “注意”'], 25);
    return [...scoring, ...marked];
}

/** The first gives everything; the others less, some of them a range. */
function chosenRows(chance: Chance, halves: number): string[] {
    const others = chance.several(0, 3, place => `${amountUpTo(chance, halves)} “行${place + 2}”`);
    return [`${printed(halves)} “行1”`, ...others];
}

/** Rows that add up, and now and then the one that stands alone. */
function addedRows(chance: Chance, halves: number): string[] {
    const first = chance.from(0, halves);
    const parts = [first, halves - first].filter(part => part > 0);
    const rows = parts.map((part, place) => {
        const amount = chance.odds(25) ? `0~${printed(part)}` : printed(part);
        return `${amount} “样${place + 1}”`;
    });
    return rows.length === 0 || chance.odds(40) ? [...rows, '0 “都没有”'] : rows;
}

function amountUpTo(chance: Chance, halves: number): string {
    const [low, high] = [chance.from(0, halves), chance.from(0, halves)].sort((a, b) => a - b);
    return chance.odds(30) && low !== high ? `${printed(low!)}~${printed(high!)}` : printed(low!);
}
