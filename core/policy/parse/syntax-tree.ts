/** A node of the concrete syntax, free of the parser library. Comments are left out. */
export type SyntaxNode = {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly text: string
  readonly children: readonly SyntaxNode[]
}

/** The child of that name, or null. */
export function childOf(node: SyntaxNode, name: string): SyntaxNode | null {
  return node.children.find((child) => child.name === name) ?? null
}

/** All children of that name, in order. */
export function childrenOf(node: SyntaxNode, name: string): readonly SyntaxNode[] {
  return node.children.filter((child) => child.name === name)
}

/** The child at an index; negative counts from the end. Throws where the grammar did not put one: a bug. */
export function childAt(node: SyntaxNode, index: number): SyntaxNode {
  const child = node.children.at(index)
  if (child === undefined) throw new Error(`${node.name} has no part ${index}: ${node.text}`)
  return child
}
