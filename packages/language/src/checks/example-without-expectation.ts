// A worked example says what must come out.
import { isExpected } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** An example that expects nothing can never fail, and looks as if it had passed. */
export const exampleWithoutExpectation = defineCheck({
    id: 'example-without-expectation',
    severity: 'error',
    on: 'Example',
    message: {
        zh: (it: { title: string }) => `算例应写明得什么。“${it.title}”里没有“得 …”。`,
        en: it => `A worked example says what is expected. There is no “expect …” in “${it.title}”.`
    },
    run(example, report) {
        if (!example.statements.some(isExpected))
            report({ title: example.title }, { node: example, property: 'title' });
    }
});
