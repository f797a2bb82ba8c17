/** Loads a library that only bench/ installs, typed by the few names of it that we use. */
export async function importPeer<Library>(name: string): Promise<Library> {
  return (await import(name)) as Library
}
