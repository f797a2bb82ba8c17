import { peers } from './peers.mjs'

/** Loads a library that only bench/ installs, typed by the few names of it that we use. */
export async function importPeer<Library>(name: keyof typeof peers): Promise<Library> {
  const library: unknown = await peers[name]()
  return library as Library
}
