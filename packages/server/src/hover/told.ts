// A thing with a name in a few lines: what it is, how it is written, what it is worth, where it comes from.
import { AstUtils, type AstNode } from 'langium';
import {
    citedText,
    isItem,
    isMeasure,
    isScoring,
    isSection,
    pointsIn,
    unitOf,
    type Citation,
    type Language,
    type Scoring,
    type Section
} from '@guiju/language';
import { kindOf } from '../naming/kinds.ts';
import { spotsOf } from '../naming/spots.ts';
import { summaryOf } from '../naming/summary.ts';

const LONGEST = 12;

export function told(node: AstNode, language: Language): string {
    const [name] = spotsOf(node);
    const label = name?.text ?? ('name' in node ? String(node.name) : '');
    const summary = summaryOf(node, language);
    const isWritten = node.$cstNode !== undefined && node.$container !== undefined;
    const head = `**${label}** · ${kindOf(node.$type).word[language]}${summary && !isMeasure(node) ? ` · ${summary}` : ''}`;
    return [head, ...facts(node, language), ...(isWritten ? [source(node)] : [])].join('\n\n');
}

function facts(node: AstNode, language: Language): string[] {
    const zh = language === 'zh';
    const found: string[] = [];
    if (isSection(node) || isScoring(node)) found.push(pointsTold(node, zh));
    if (isMeasure(node)) {
        const unit = unitOf(node);
        if (typeof unit === 'string' && UNITS[unit]) found.push((zh ? '单位：' : 'Unit: ') + UNITS[unit][zh ? 0 : 1]);
    }
    if (isItem(node)) {
        const section = AstUtils.getContainerOfType(node.$container, isSection);
        if (section)
            found.push(
                `${zh ? '属于指标' : 'In section'} ${section.codes[0] ?? ''} ${section.title ? `“${section.title}”` : ''}`
            );
    }
    const citation = 'citation' in node ? (node.citation as Citation | undefined) : undefined;
    if (citation) found.push((zh ? '依据：' : 'From: ') + citedText(citation));
    return found;
}

function pointsTold(node: Section | Scoring, zh: boolean): string {
    const { declared, given, left } = pointsIn(node);
    if (declared === undefined) return zh ? `下级合计 ${given} 分` : `The parts make ${given} points`;
    const rest = left === undefined ? '' : zh ? `，剩余 ${left} 分` : `, ${left} left`;
    return zh
        ? `下级合计 ${given} 分，写明 ${declared} 分${rest}`
        : `The parts make ${given} of ${declared} points${rest}`;
}

const UNITS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
    points: ['分', 'points'],
    ratio: ['比例', 'ratio'],
    count: ['个数', 'a count'],
    person: ['人', 'people'],
    'person-day': ['人日', 'person-days'],
    site: ['场所', 'sites'],
    hour: ['小时', 'hours'],
    month: ['月', 'months'],
    year: ['年', 'years'],
    week: ['周', 'weeks']
};

/** As it is written, the beginning of what is long. */
function source(node: AstNode): string {
    const lines = node.$cstNode!.text.split('\n');
    const shown = lines.length > LONGEST ? [...lines.slice(0, LONGEST), '…'] : lines;
    return `\`\`\`guiju\n${shown.join('\n')}\n\`\`\``;
}
