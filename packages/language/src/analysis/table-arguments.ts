// What a table is asked with, against its keys.
import { isBareBesideRatio } from './bare-numbers.ts';
import {
    isInputValue,
    isNameUse,
    isMemberSelection,
    isSelection,
    isValueExpectation,
    isWithWeight,
    type Call,
    type Expression,
    type Table
} from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { boundsOf } from './bounds.ts';
import { gapsOf, type Asked } from './coverage.ts';
import { gapText } from './gap-text.ts';
import { grainOf } from './grain.ts';
import { boundsOfKey, edgesOf, keysOf, stepOfKey, type Key } from './lookup.ts';
import { sourceText } from './source-text.ts';
import { shapeFaults } from './table-shape.ts';
import { common } from './unit-rules.ts';
import { UNIT_WORDS } from './unit-words.ts';
import { ownUnit } from './units.ts';

export interface ArgumentFault {
    /** Of the argument; the whole call where there are too few or too many. */
    readonly index?: number;
    readonly text: Bilingual;
}

export function argumentFaults(call: Call, table: Table): ArgumentFault[] {
    const keys = keysOf(table);
    if (call.arguments.length !== keys.length) return [{ text: countText(call, table) }];
    const wrong = call.arguments.flatMap((argument, index) => {
        const text = kindFault(argument, keys[index]!);
        return text ? [{ index, text }] : [];
    });
    if (wrong.length > 0 || shapeFaults(table).length > 0) return wrong;
    return [...formulaFaults(call, table, keys), ...(endIsExpected(call) ? [] : caseFaults(call, table, keys))];
}

/** A worked example may prove where the table ends: `基础时间(10701, 初审) 无法评定`. */
const endIsExpected = ({ $container: around }: Call): boolean => isValueExpectation(around) && around.undetermined;

function countText(call: Call, table: Table): Bilingual {
    const written = `${call.function}(${table.keys.map(({ $refText }) => $refText).join(', ')})`;
    return { zh: `查这张表写作“${written}”。`, en: `This table is asked as “${written}”.` };
}

function kindFault(argument: Call['arguments'][number], key: Key): Bilingual | undefined {
    if (isSelection(argument) || isMemberSelection(argument) || isWithWeight(argument))
        return wantedText(sourceText(argument), key);
    const target = isNameUse(argument) ? argument.target?.ref : undefined;
    if (isNameUse(argument) && !target) return undefined;
    if (key.kind === 'choice') {
        const fits = target === key.target || (isInputValue(target) && target.$container === key.target);
        return fits ? undefined : wantedText(sourceText(argument), key);
    }
    const unit = ownUnit(argument);
    const fits =
        common(key.unit, unit) !== undefined && !(key.unit === 'ratio' && isBareBesideRatio(argument, 'compared'));
    return key.kind === 'unknown' || fits ? undefined : wantedText(sourceText(argument), key);
}

function wantedText(found: string, { kind, target, unit }: Key): Bilingual {
    const name = target?.name ?? '';
    if (kind === 'choice')
        return {
            zh: `这里写“${name}”或它的一个值，不是“${found}”。`,
            en: `“${name}” or one of its values stands here, not “${found}”.`
        };
    const words = UNIT_WORDS[unit];
    return {
        zh: `表按“${name}”（${words.zh}）来查，“${found}”不是这样的数。`,
        en: `The table goes by “${name}”, ${words.en}; “${found}” is no such number.`
    };
}

const isKeyItself = (argument: Call['arguments'][number], { target }: Key): boolean =>
    isNameUse(argument) && argument.target?.ref === target;

/** A formula beside the rows names the keys: it knows nothing of what else the table is asked with. */
function formulaFaults(call: Call, table: Table, keys: readonly Key[]): ArgumentFault[] {
    if (!edgesOf(table).some(({ node }) => node.formula)) return [];
    return call.arguments.flatMap((argument, index) => {
        const key = keys[index]!;
        const target = isNameUse(argument) ? argument.target?.ref : undefined;
        if (isKeyItself(argument, key) || isInputValue(target)) return [];
        const name = key.target?.name ?? '';
        const text = {
            zh: `这张表的末行之外用“${name}”计算，只能用“${name}”来查。`,
            en: `Beside its rows this table computes with “${name}”; it is asked with “${name}” only.`
        };
        return [{ index, text }];
    });
}

/** Cases that the keys of the table never are, and that this call may ask for. */
function caseFaults(call: Call, table: Table, keys: readonly Key[]): ArgumentFault[] {
    const asked = call.arguments.map((argument, place) => askedWith(argument as Expression, keys[place]!));
    const own = gapsOf(table).map(gap => gapText(table, gap).en);
    const gaps = gapsOf(table, asked).map(gap => gapText(table, gap));
    const [first] = gaps.filter(({ en }) => !own.includes(en));
    if (!first || own.length > 0) return [];
    return [
        {
            text: {
                zh: `这里可能查到${first.zh} 的情形，表里没有。`,
                en: `This may ask for ${first.en}, which the table lacks.`
            }
        }
    ];
}

function askedWith(argument: Expression, key: Key): Asked {
    const target = isNameUse(argument) ? argument.target?.ref : undefined;
    if (isInputValue(target)) return { bounds: undefined, step: undefined, values: [target] };
    if (isKeyItself(argument, key) || key.kind === 'choice') return { bounds: boundsOfKey(key), step: stepOfKey(key) };
    return { bounds: boundsOf(argument), step: grainOf(argument) };
}
