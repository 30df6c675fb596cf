// Linking errors in both languages, with the name the author may have meant.
import { DefaultLinker, type AstNodeDescription, type LinkingError, type ReferenceInfo } from 'langium';
import { pack, type Bilingual } from '../messages/bilingual.ts';
import { rulesetOf } from './catalogue.ts';
import { choiceBeside, choicesIn } from './inputs.ts';
import { nearestName } from './nearest-name.ts';

/** What a reference looks for, for people. */
const TARGETS: Record<string, Bilingual> = {
    Nameable: { zh: '计算量、计分项或输入', en: 'measure, tally or input' },
    Rung: { zh: '等级', en: 'grade' },
    Entry: { zh: '指标或条目', en: 'section or item' },
    Mark: { zh: '标记', en: 'mark' },
    Import: { zh: '导入', en: 'import' },
    Ruleset: { zh: '规则文件', en: 'ruleset file' }
};

export class GuijuLinker extends DefaultLinker {
    protected override createLinkingError(refInfo: ReferenceInfo, description?: AstNodeDescription): LinkingError {
        const error = super.createLinkingError(refInfo, description);
        const text = refInfo.reference.$refText;
        const target = TARGETS[this.reflection.getReferenceType(refInfo)] ?? { zh: '名称', en: 'name' };
        const choice = choiceBeside(refInfo.container, choicesIn(rulesetOf(refInfo.container)));
        const hint = hintFor(
            text,
            this.scopeProvider
                .getScope(refInfo)
                .getAllElements()
                .map(it => it.name)
                .toArray()
        );
        return {
            ...error,
            message: pack({
                zh: `${choice ? `输入“${choice.name}”` : ''}没有名为“${text}”的${choice ? '值' : target.zh}。${hint.zh}`,
                en: (choice
                    ? `The input “${choice.name}” has no value “${text}”. ${hint.en}`
                    : `There is no ${target.en} “${text}”. ${hint.en}`
                ).trim()
            })
        };
    }
}

function hintFor(text: string, names: string[]): Bilingual {
    const near = nearestName(text, names);
    if (near !== undefined) return { zh: `是否指“${near}”？`, en: `Did you mean “${near}”?` };
    if (text.includes('-') && names.includes(text.split('-')[0]!)) {
        return { zh: '若是减号，两边要有空格。', en: 'If a minus is meant, put blanks around it.' };
    }
    return { zh: '', en: '' };
}
