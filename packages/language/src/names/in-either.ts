// A scope made of others: what a revision names may stand in the former edition.
import { stream, type AstNodeDescription, type Scope, type Stream } from 'langium';

/** The first scope, then the second. */
export class InEither implements Scope {
    private readonly scopes: readonly Scope[];

    constructor(...scopes: Scope[]) {
        this.scopes = scopes;
    }

    getElement(name: string): AstNodeDescription | undefined {
        return this.scopes.map(scope => scope.getElement(name)).find(found => found !== undefined);
    }

    getElements(name: string): Stream<AstNodeDescription> {
        return stream(this.scopes.flatMap(scope => scope.getElements(name).toArray()));
    }

    getAllElements(): Stream<AstNodeDescription> {
        return stream(this.scopes.flatMap(scope => scope.getAllElements().toArray()));
    }
}
