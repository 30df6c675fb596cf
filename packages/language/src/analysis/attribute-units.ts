// The units of what can be asked of an item or a section.
import type { AttributeMeaning } from '../words.ts';
import type { ValueUnit } from './unit-rules.ts';

export const ATTRIBUTE_UNITS: Record<AttributeMeaning, ValueUnit> = {
    score: 'points',
    points: 'points',
    ratio: 'ratio',
    applicable: 'condition',
    outermost: 'condition',
    evaluated: 'condition',
    'not applicable': 'condition',
    'not evaluated': 'condition',
    inconclusive: 'condition',
    samples: 'count',
    'conforming samples': 'count'
};
