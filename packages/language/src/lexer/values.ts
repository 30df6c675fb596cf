// From the characters of a token to the value in the tree.
import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';
import { toHalfWidth } from './signs.ts';

export class GuijuValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cst: CstNode): ValueType {
        switch (rule.name) {
            case 'STRING':
                return input.startsWith('“') ? input.slice(1, -1) : input.slice(1, -1).replace(/\\(.)/g, '$1');
            case 'TITLE':
            case 'QUOTED_NAME':
                return input.slice(1, -1);
            case 'ID':
                return input.normalize('NFC');
            case 'NUMBER':
            case 'CODE':
            case 'DATE':
                return toHalfWidth(input);
            case 'STANDARD':
                return input.replace(/ +/g, ' ');
            case 'SUBITEM':
                return input
                    .slice(1, -1)
                    .trim()
                    .replace(/[０-９]+/g, toHalfWidth);
            case 'Code':
                return input.replace('：', ':');
            default:
                return super.runConverter(rule, input, cst);
        }
    }
}
