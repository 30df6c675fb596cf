// WebAssembly where it is there and allowed: it needs neither a browser nor Node, so neither's types are asked for.

interface Api {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object) => { readonly exports: unknown };
}

/** What our modules export. */
export interface Exports {
    readonly buffer: ArrayBuffer;
    readonly kernel: (name: string) => (...parameters: readonly number[]) => void;
}

/** Undefined where there is no WebAssembly, or a policy of the page forbids it. */
export function instanceOf(bytes: Uint8Array): Exports | undefined {
    const api = (globalThis as { readonly WebAssembly?: Api }).WebAssembly;
    if (api === undefined) return undefined;
    try {
        const exported = new api.Instance(new api.Module(bytes)).exports as Record<string, unknown>;
        const { buffer } = exported['memory'] as { readonly buffer: ArrayBuffer };
        return { buffer, kernel: name => exported[name] as (...parameters: readonly number[]) => void };
    } catch {
        return undefined;
    }
}
