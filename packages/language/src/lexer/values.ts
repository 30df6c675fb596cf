// From the characters of a token to the value in the tree.
import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';
import { toLatin } from './look-alikes.ts';
import { toAscii, toHalfWidth, toHyphens } from './signs.ts';

export class GuijuValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cst: CstNode): ValueType {
        switch (rule.name) {
            case 'STRING':
                return input.startsWith('“') ? input.slice(1, -1) : input.slice(1, -1).replace(/\\(.)/g, '$1');
            case 'TITLE':
                return input.slice(1, -1);
            case 'QUOTED_NAME':
                return input.slice(1, -1).normalize('NFC');
            case 'ID':
                return toAscii(input.normalize('NFC'));
            case 'NUMBER':
                return toHalfWidth(input);
            case 'CODE':
                return toLatin(toHalfWidth(input));
            case 'DATE':
                return toHyphens(input);
            case 'STANDARD':
                return toHyphens(input).replace(/ +/g, ' ');
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
