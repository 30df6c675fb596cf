// Vetoes, caps and shifts: which grades they can bring.
import {
    isCap,
    isShift,
    isStacking,
    isVeto,
    type Cap,
    type Grades,
    type Rung,
    type Shift,
    type Stacking,
    type Veto
} from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { truthOf } from './truth.ts';

export const shiftsIn = (grades: Grades): Shift[] => grades.members.filter(isShift);
export const stackingsIn = (grades: Grades): Stacking[] => grades.members.filter(isStacking);

export const isRaise = ({ direction }: Shift): boolean => meaningOf(direction) === 'raise';

/** Whether a veto, a cap or a shift may give a grade that no gate gives. */
export function isBrought(rung: Rung, grades: Grades): boolean {
    const { rungs } = grades.ladder;
    const limits = grades.members.filter((member): member is Veto | Cap => isVeto(member) || isCap(member));
    if (limits.some(limit => limit.rung.ref === rung && canHold(limit))) return true;
    const end = (shift: Shift): Rung | undefined => (isRaise(shift) ? rungs.at(-1) : rungs[0]);
    return shiftsIn(grades).some(shift => canHold(shift) && end(shift) !== rung);
}

const canHold = ({ condition }: Veto | Cap | Shift): boolean => truthOf(condition) !== 'no';
