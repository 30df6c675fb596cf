// What the size of a collection counts: sites, people, or things without a unit.
import { isCollection, isNameUse, type Call, type Collection } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { isWrittenUnit, type ValueUnit } from './unit-rules.ts';

export function unitOfCollection({ unit }: Collection): ValueUnit {
    const meaning = unit === undefined ? 'count' : meaningOf(unit);
    return isWrittenUnit(meaning) ? meaning : 'count';
}

/** Of 样本数(门店). */
export function unitOfSize(call: Call): ValueUnit {
    const [of] = call.arguments;
    const collection = isNameUse(of) ? of.target?.ref : undefined;
    return isCollection(collection) ? unitOfCollection(collection) : 'count';
}
