import { expect, test } from 'vitest'
import { compilePack, programmeIds } from '../core/policy/index.ts'
import { listPacks, loadPack } from '../packs/load.ts'
import { programmesFor } from './applicant.ts'

const packs = listPacks().map(({ id }) => ({ id, pack: compilePack(loadPack(id).sources).pack }))

test.each(packs)('programmes of $id are asked only about the kind of applicant that they judge', ({ pack }) => {
  const roots = Object.values(pack.vocabulary.roots).filter(
    ({ kind, of }) => kind === 'entity' && pack.vocabulary.entities[of ?? '']?.key,
  )
  for (const { name } of roots)
    for (const id of programmesFor(pack, { [name]: {} })) {
      const subject = pack.programmes.find((programme) => programme.id === id)?.subject ?? ''
      expect(roots.some((root) => root.name === subject && root.name !== name)).toBe(false)
    }
  expect(programmesFor(pack, {})).toEqual(programmeIds(pack))
})
