// The cap or floor of a section is there for a total that asks what the section scores.
import { isReadable } from '../analysis/readable.ts';
import { isOfSections } from '../analysis/selections.ts';
import { isComputation, isEntryValue, isSection, isSelection, type Section } from '../generated/ast.ts';
import { sectionsOf } from '../names/catalogue.ts';
import { inScoring, primaryOf } from '../names/light.ts';
import { statementsOf } from '../names/statements.ts';
import { defineCheck } from './check.ts';
import { allBelow } from '../names/below.ts';

/** A total that adds up the items takes no notice of what is said of their section, and reads as if it did. */
export const sectionBoundUnused = defineCheck({
    id: 'section-bound-unused',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { section: string }) =>
            `指标 ${it.section} 的封顶或保底没有用到：请在计算里写“合计(指标 得分 其中 最外层)”，“合计(条目 得分)”只加条目。`,
        en: it =>
            `Nothing uses the bound of section ${it.section}: compute “sum(sections score where outermost)”; “sum(items score)” adds up items only.`
    },
    run(ruleset, report) {
        const primary = primaryOf(ruleset);
        if (!primary || !isReadable(ruleset) || !statementsOf(ruleset).some(isComputation)) return;
        const bounded = sectionsOf(primary).filter(({ bounds }) => bounds.length > 0);
        const parts = allBelow(ruleset);
        if (bounded.length === 0 || parts.some(part => isSelection(part) && isOfSections(part))) return;
        const asked = new Set(parts.filter(isEntryValue).map(({ entry }) => inScoring(entry.ref)));
        const unused = bounded.find(section => !around(section).some(each => asked.has(each)));
        if (unused) report({ section: unused.codes[0] ?? '' }, { node: unused.bounds[0]! });
    }
});

/** The section and those around it, whose scores are made from it. */
const around = (section: Section): Section[] => [
    section,
    ...(isSection(section.$container) ? around(section.$container) : [])
];
