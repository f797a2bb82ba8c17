import type { ChainNode, ChainNodes, ChainTag, NewChainTag } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'

/** Where an enterprise stands on the region's chains on a day. */
export function readChainTags(tx: Transaction, enterprise: string, on: string): Promise<ChainTag[]> {
  return tx.rows<ChainTag>(
    `select t.id, t.chain, t.node, t.phase, lower(t.valid) as "from", upper(t.valid) as "to", t.version,
       jsonb_build_object('zh', n.chain_zh, 'en', n.chain_en) as "chainWords",
       jsonb_build_object('zh', n.name_zh, 'en', n.name_en) as "nodeWords"
     from registry.chain_tag t join registry.chain_node n using (region, chain, node)
     where t.region = (select tenant.region()) and t.enterprise = $1 and t.valid @> $2::date order by t.chain, n.place, t.node`,
    [enterprise, on],
  )
}

/** All nodes in the order of their chains, with the number of enterprises that stand on each today. */
export function readChainNodes(tx: Transaction): Promise<ChainNodes['nodes'][number][]> {
  return tx.rows(
    `select n.chain, n.node, jsonb_build_object('zh', n.chain_zh, 'en', n.chain_en) as "chainWords",
       jsonb_build_object('zh', n.name_zh, 'en', n.name_en) as "nodeWords", n.upstream, n.place,
       (select count(*)::int from registry.chain_tag t where t.region = n.region and t.chain = n.chain and t.node = n.node
         and t.valid @> tenant.today()) as enterprises
     from registry.chain_node n where n.region = (select tenant.region()) order by n.chain, n.place, n.node`,
  )
}

/** Writes a node, new or as it is now. */
export async function writeChainNode(tx: Transaction, node: ChainNode): Promise<void> {
  await tx.run(
    `insert into registry.chain_node (region, chain, node, chain_zh, chain_en, name_zh, name_en, upstream, place)
     values (tenant.region(), $1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (region, chain, node) do update set chain_zh = excluded.chain_zh, chain_en = excluded.chain_en,
       name_zh = excluded.name_zh, name_en = excluded.name_en, upstream = excluded.upstream, place = excluded.place`,
    [
      node.chain,
      node.node,
      node.chainWords.zh,
      node.chainWords.en,
      node.nodeWords.zh,
      node.nodeWords.en,
      node.upstream,
      node.place,
    ],
  )
}

/** Puts an enterprise on a node; null where there is no such node or it stands there already within that time. */
export async function addChainTag(tx: Transaction, enterprise: string, tag: NewChainTag): Promise<string | null> {
  const added = await tx.row<{ id: string }>(
    `insert into registry.chain_tag (region, enterprise, chain, node, phase, valid, recorded_by)
     select tenant.region(), $1, n.chain, n.node, $4, daterange($5::date, null), tenant.person() from registry.chain_node n
     where n.region = (select tenant.region()) and n.chain = $2 and n.node = $3
     on conflict do nothing returning id`,
    [enterprise, tag.chain, tag.node, tag.phase, tag.from],
  )
  return added?.id ?? null
}

/** Takes an enterprise off a node from a day on; false where the row is not there, has changed, or would hold on no day. */
export async function endChainTag(
  tx: Transaction,
  { enterprise, id, version, from }: { enterprise: string; id: string; version: number; from: string },
): Promise<boolean> {
  const ended = await tx.run(
    `update registry.chain_tag set valid = daterange(lower(valid), $4::date), version = version + 1
     where region = (select tenant.region()) and enterprise = $1 and id = $2 and version = $3 and lower(valid) < $4::date`,
    [enterprise, id, version, from],
  )
  return ended > 0
}
