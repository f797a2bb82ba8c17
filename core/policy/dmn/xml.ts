import { type XmlElement as ParsedElement, parseXml } from '@rgrove/parse-xml'
import { accept, type Result, refuse } from '../../values/index.ts'

/** An XML element with local names only. `text` is all the text inside of it. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

const LENGTH_MAX = 20_000_000
const DEPTH_MAX = 200

/** Reads an XML document. Refuses `dmn.xml` where it is malformed or longer than 20 million characters. */
export function readXml(text: string): Result<XmlElement> {
  if (text.length > LENGTH_MAX) return refuse(xmlRefusal('The file is too long.', '文件过大。'))
  try {
    const { root } = parseXml(text)
    return root === null ? refuse(xmlRefusal('The file is empty.', '文件为空。')) : accept(elementOf(root))
  } catch (error) {
    const line = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    return refuse(xmlRefusal(`The XML is malformed: ${line}`, `XML 格式有误：${line}`))
  }
}

function xmlRefusal(messageEn: string, messageZh: string): { code: string; messageZh: string; messageEn: string } {
  return { code: 'dmn.xml', messageZh, messageEn }
}

function elementOf(element: ParsedElement, depth = 0): XmlElement {
  if (depth > DEPTH_MAX) throw new Error('The elements are nested too deeply.')
  const attributes = Object.entries(element.attributes).filter(([name]) => !name.startsWith('xmlns'))
  return {
    name: localName(element.name),
    attributes: Object.fromEntries(attributes.map(([name, value]) => [localName(name), value])),
    children: element.children
      .filter((child) => child.type === 'element')
      .map((child) => elementOf(child as ParsedElement, depth + 1)),
    text: element.text,
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The first child of that name, or null. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null
}

/** All children of that name, in order. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** Text of the `text` child, blanks around it gone; '' where there is none. */
export function textIn(element: XmlElement | null): string {
  return element === null ? '' : (childOf(element, 'text')?.text ?? '').trim()
}

/** Writes an element, two blanks a level; text stands on the line of its element. */
export function writeXml(element: WrittenElement, indent = ''): string {
  const attributes = Object.entries(element.attributes ?? {})
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
  const open = `${indent}<${element.name}${attributes.join('')}`
  if (element.text !== undefined) return `${open}>${escapeText(element.text)}</${element.name}>\n`
  const children = (element.children ?? []).map((child) => writeXml(child, `${indent}  `)).join('')
  return children === '' ? `${open}/>\n` : `${open}>\n${children}${indent}</${element.name}>\n`
}

/** What `writeXml` writes; an attribute that is null is left out. */
export type WrittenElement = {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | null>>
  readonly children?: readonly WrittenElement[]
  readonly text?: string
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
}
