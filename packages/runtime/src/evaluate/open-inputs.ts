// Which inputs a condition waits for: those it names, itself or through measures, that the record does not give.
import type { Expression } from '@guiju/model';
import { entryNamed } from './inputs.ts';
import { inputsIn } from './inputs-used.ts';
import type { Context } from './situation.ts';

export function openInputsIn(condition: Expression, { situation }: Context): string[] {
    const names = [...inputsIn([condition], situation.catalogue)];
    return names.filter(name => entryNamed(name, situation).origin === 'open');
}
