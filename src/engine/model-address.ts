/** Where a bundle is: the address of its folder, or the address of each of its files by path. */
export type ModelAddress = string | ReadonlyMap<string, string>;
