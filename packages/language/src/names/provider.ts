// What a declaration is called: names, marks, and every code of a section or item.
import { DefaultNameProvider, type AstNode, type CstNode, GrammarUtils } from 'langium';
import { isItem, isMark, isSection } from '../generated/ast.ts';

export class GuijuNameProvider extends DefaultNameProvider {
    override getName(node: AstNode): string | undefined {
        return isItem(node) || isSection(node) ? node.codes[0] : super.getName(node);
    }

    override getNameNode(node: AstNode): CstNode | undefined {
        if (isItem(node) || isSection(node)) return GrammarUtils.findNodeForProperty(node.$cstNode, 'codes', 0);
        if (isMark(node)) return GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
        return super.getNameNode(node);
    }
}
