// The random numbers of a run: each slot of each block of audits has a stream of its own, told from the seed alone.

/** Audits of one block: whoever computes it gets the same ones. */
export const BLOCK = 2048;

/** Draws are whole numbers from 0 below this, so chances are multiples of 1/65536. */
export const DRAWS = 65_536;

/** Words of state for one block of one stream: two generators of four lanes with four words each. */
export const STATE_WORDS = 32;

/** Numbers a stream; part of the contract of a seed. */
export interface StreamKey {
    readonly high: number;
    readonly low: number;
}

/** Two hashes of 32 bits each: different names have different streams. */
export function streamKey(name: string): StreamKey {
    let high = 0x9e3779b9;
    let low = 0x85ebca6b;
    for (let place = 0; place < name.length; place++) {
        const code = name.charCodeAt(place);
        high = Math.imul(high ^ code, 0x01000193) ^ (high >>> 13);
        low = Math.imul(low + code, 0xcc9e2d51) ^ (low >>> 15);
    }
    return { high: mix(high ^ name.length), low: mix(low + name.length) };
}

/** Every bit of the result depends on every bit of the word. */
function mix(word: number): number {
    let mixed = word | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
}

/** `seed` and `block` from 0 below 2³². What the state of one block of a stream is made from. */
export function seedWords(seed: number, block: number, { high, low }: StreamKey): [word: number, other: number] {
    return [
        mix(mix(mix(seed + 0x9e3779b9) ^ Math.imul(block + 1, 0x85ebca6b)) + low),
        mix(mix(high ^ Math.imul(seed + 1, 0xc2b2ae35)) + mix(block ^ 0x27d4eb2f))
    ];
}

/** Word w of lane l of generator g stands at 16 g + 4 w + l. */
export function seedBlock(seed: number, block: number, key: StreamKey, state: Int32Array): void {
    const [first, other] = seedWords(seed, block, key);
    let word = first;
    for (let place = 0; place < STATE_WORDS; place++) {
        word = (word + 0x9e3779b9) | 0;
        state[place] = mix((mix(word) + other) | 0);
    }
    for (let lane = 0; lane < 8; lane++) keepFromZero(state, (lane >> 2) * 16 + (lane & 3));
}

/** A generator whose four words are all 0 would give nothing else. */
function keepFromZero(state: Int32Array, first: number): void {
    if (!(state[first] || state[first + 4] || state[first + 8] || state[first + 12])) state[first] = 1;
}

/**
 * xoshiro128++ in eight lanes. Groups of eight audits take turns between the two generators; a word of a lane gives two
 * audits their draws, its low half first.
 */
export function fillDraws(state: Int32Array, draws: Uint16Array): void {
    for (let lane = 0; lane < 8; lane++) {
        const generator = lane >> 2;
        const within = lane & 3;
        const first = generator * 16 + within;
        let [a, b, c, d] = [state[first]!, state[first + 4]!, state[first + 8]!, state[first + 12]!];
        for (let at = generator * 8 + within * 2; at < BLOCK; at += 16) {
            const sum = (a + d) | 0;
            const word = (((sum << 7) | (sum >>> 25)) + a) | 0;
            draws[at] = word & 0xffff;
            draws[at + 1] = word >>> 16;
            const shifted = b << 9;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = (d << 11) | (d >>> 21);
        }
    }
}
