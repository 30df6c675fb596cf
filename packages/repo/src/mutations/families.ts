// To which family a number, date or code of a rule belongs; what examples, citations and standards say is no part of it.
import { AstUtils, GrammarAST, type AstNode, type CstNode, type LeafCstNode } from 'langium';

/** The first three are what a rule gives out: each slip in them is found in every example. */
export const FAMILIES = [
    'points',
    'bands',
    'table cells',
    'weights',
    'codes',
    'clauses',
    'citations',
    'labels',
    'dates',
    'durations',
    'consequences',
    'limits of grades',
    'formulas',
    'inputs',
    'requirements',
    'sample sizes',
    'others'
] as const;
export type Family = (typeof FAMILIES)[number];

/** An example proves the rule, a record tells what was; standards, editions and texts are printed as they are. */
const NO_PART: ReadonlySet<string> = new Set([
    'Example',
    'ChangeRecord',
    'Header',
    'Basis',
    'CalendarChoice',
    'Deletion'
]);

/** A node, or one of its parts. */
const FAMILY_OF: Readonly<Record<string, Family>> = {
    'Scoring.total': 'points',
    'Section.points': 'points',
    'Item.points': 'points',
    Points: 'points',
    Award: 'points',
    MarkAlternative: 'points',
    Row: 'points',
    Worth: 'points',
    Tally: 'points',
    Gate: 'bands',
    GateTable: 'bands',
    ScaleBand: 'bands',
    Table: 'table cells',
    WeightTable: 'weights',
    Weight: 'weights',
    'Item.codes': 'codes',
    'Section.codes': 'codes',
    'WeightRow.section': 'codes',
    'SectionChange.section': 'codes',
    'EntryValue.entry': 'codes',
    'Clause.name': 'clauses',
    Citable: 'citations',
    'ClauseItem.name': 'labels',
    'DocumentEntry.code': 'labels',
    'Stage.code': 'labels',
    'Total.first': 'labels',
    'Reason.name': 'labels',
    'StayException.reasons': 'labels',
    Domain: 'labels',
    'TimeStep.number': 'labels',
    'Measure.number': 'labels',
    ModePart: 'labels',
    Published: 'dates',
    Effective: 'dates',
    DateLiteral: 'dates',
    Duration: 'durations',
    Period: 'durations',
    Term: 'durations',
    ConsequenceTable: 'consequences',
    Veto: 'limits of grades',
    Cap: 'limits of grades',
    Shift: 'limits of grades',
    Qualifier: 'limits of grades',
    Computation: 'formulas',
    AuditTime: 'formulas',
    MarkScore: 'formulas',
    Section: 'formulas',
    Coverage: 'formulas',
    Input: 'inputs',
    Scale: 'inputs',
    Requirement: 'requirements',
    DocumentEntry: 'requirements',
    SamplingPlan: 'sample sizes',
    Sampling: 'sample sizes'
};

/** The nearest part or node around that is named above; undefined for what is no part of the rule. */
export function familyOf(leaf: LeafCstNode): Family | undefined {
    if (AstUtils.getContainerOfType(leaf.astNode, (node): node is AstNode => NO_PART.has(node.$type))) return undefined;
    let cst: CstNode | undefined = leaf;
    for (let node: AstNode | undefined = leaf.astNode; node; node = node.$container) {
        for (; cst?.astNode === node; cst = cst.container) {
            const family = FAMILY_OF[`${node.$type}.${partOf(cst) ?? ''}`];
            if (family) return family;
        }
        const family = FAMILY_OF[node.$type];
        if (family) return family;
    }
    return 'others';
}

/** The part of the node that this stretch of the text was read into. */
function partOf({ grammarSource }: CstNode): string | undefined {
    for (let source: AstNode | undefined = grammarSource; source; source = source.$container) {
        if (GrammarAST.isAssignment(source)) return source.feature;
        if (GrammarAST.isParserRule(source)) return undefined;
    }
    return undefined;
}
