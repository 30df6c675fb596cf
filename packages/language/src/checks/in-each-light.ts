// What a check reports, seen in the light of every scoring that a rule chooses from.
import { AstUtils, type AstNode } from 'langium';
import { isScoring, type Scoring } from '../generated/ast.ts';
import { pack } from '../messages/bilingual.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { choicesOf, forMembersOf, inLightOf } from '../names/light.ts';
import { membersAround } from '../names/members.ts';
import type { AnyCheck, Place } from './check.ts';

interface Reported {
    readonly it: never;
    readonly message: string;
    readonly at: Place;
}

/** Seen in the light of every scoring that the rule chooses from, each finding once. */
export function reportedBy(check: AnyCheck, node: AstNode): Reported[] {
    const within = AstUtils.getContainerOfType(node, isScoring);
    const lights = within ? [within] : choicesOf(rulesetOf(node));
    const runs = (lights.length === 0 ? [undefined] : lights).map(light => runIn(check, node, light));
    const [first, ...others] = runs;
    if (others.length === 0) return first!;
    if (check.withEach) return first!.filter(one => others.every(run => run.some(each => isSame(one, each))));
    const all = runs.flat();
    return all.filter((one, place) => all.findIndex(each => isSame(one, each)) === place);
}

function runIn(check: AnyCheck, node: AstNode, light: Scoring | undefined): Reported[] {
    const found: Reported[] = [];
    const run = (): unknown =>
        check.run!(node as never, (it, at) => found.push({ it, message: messageOf(check, it), at }));
    inLightOf(light, () => forMembersOf(membersAround(node), run));
    return found;
}

const isSame = (one: Reported, other: Reported): boolean =>
    one.message === other.message &&
    one.at.node === other.at.node &&
    one.at.property === other.at.property &&
    one.at.index === other.at.index &&
    one.at.part === other.at.part &&
    one.at.span?.from === other.at.span?.from &&
    one.at.span?.to === other.at.span?.to;

export function messageOf(check: AnyCheck, it: never): string {
    return pack({ zh: check.message.zh(it), en: check.message.en(it) });
}
