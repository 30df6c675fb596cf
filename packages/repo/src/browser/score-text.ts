// Entry of the bundle that is tried in browsers: everything that the runtime says about an audit, as one text.
import { readModel } from '@guiju/model';
import { explanationText, score } from '@guiju/runtime';

/** The result without and with its explanation, in both languages; or the problems of the model or the audit. */
export function scoreText(modelText: string, auditText: string): string {
    const { model, problems } = readModel(modelText);
    if (!model) return JSON.stringify({ problems });
    const audit: unknown = JSON.parse(auditText);
    const explained = (['zh', 'en'] as const).map(language => {
        const outcome = score(model, audit, { language, explain: true });
        return 'errors' in outcome ? outcome : { ...outcome, text: explanationText(outcome.result, language) };
    });
    return JSON.stringify({ plain: score(model, audit), explained });
}
