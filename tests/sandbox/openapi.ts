import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { PayloadCheck } from '../../src/sandbox/sandbox.ts'

const file = new URL('../../../shared/discord/openapi.json', import.meta.url)

interface Schema {
  readonly [keyword: string]: unknown
}

interface Description {
  readonly paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>
  readonly components: { readonly schemas: Record<string, Schema> }
}

/**
 * A check of request bodies against Discord's own description of its API, stricter than the description by itself:
 * objects are closed, so that a misspelt key is found. Null where the description is not there.
 * Operations are compiled when they are first asked for.
 */
export function openApiCheck(): PayloadCheck | null {
  if (!existsSync(file)) return null
  const description: Description = JSON.parse(readFileSync(file, 'utf8'))
  const { schemas } = description.components
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  const components = { schemas: mapValues(schemas, schema => tighten(schema, schemas)) }
  ajv.addSchema({ $id: 'discord', components })
  const compiled = new Map<string, ValidateFunction | null>()

  function validatorFor(method: string, route: string): ValidateFunction | null {
    const path = Object.keys(description.paths).find(it => anonymous(it) === anonymous(route))
    const operation = path === undefined ? undefined : description.paths[path]?.[method.toLowerCase()]
    const schema = operation?.requestBody?.content['application/json']?.schema
    return schema ? ajv.compile(absolute(tighten(schema, schemas))) : null
  }

  return (method, route, body) => {
    const key = `${method} ${route}`
    if (!compiled.has(key)) compiled.set(key, validatorFor(method, route))
    const validate = compiled.get(key)
    if (!validate || validate(withoutDefaults(body))) return []
    return [...new Set((validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(lineOf))]
  }
}

/** Both `/a/{b}` and `/a/:b` without the parameter's name. */
function anonymous(path: string): string {
  return path.replaceAll(/\{[^}]*\}|:[^/]+/g, '*')
}

function lineOf({ instancePath, message, params }: ErrorObject): string {
  const extra = 'additionalProperty' in params ? ` (${String(params['additionalProperty'])})` : ''
  return `${instancePath || '/'} ${message}${extra}`
}

/** discord.js sends these two with every message, false where nobody asked for them, also where they have no meaning. */
function withoutDefaults(body: unknown): unknown {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return body
  const kept = Object.entries(body).filter(
    ([key, value]) => !(value === false && (key === 'tts' || key === 'enforce_nonce')),
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'data' ? withoutDefaults(value) : value]))
}

/** Closes objects, lets integers come as numeric strings, and makes unions say which of their members is meant. */
function tighten(schema: Schema, schemas: Record<string, Schema>): Schema {
  const inner = mapValues(schema, value => tightenValue(value, schemas))
  const members = inner['oneOf'] ?? inner['anyOf']
  if (Array.isArray(members)) return unionOf(members.filter(isSchema), schemas)
  if ('properties' in inner && !('additionalProperties' in inner) && !('allOf' in inner)) {
    return { ...inner, additionalProperties: false }
  }
  const isInteger = [inner['type']].flat().includes('integer')
  return isInteger ? choose({ type: 'string' }, { pattern: '^-?\\d+$' }, inner) : inner
}

function tightenValue(value: unknown, schemas: Record<string, Schema>): unknown {
  if (Array.isArray(value)) return value.map(part => tightenValue(part, schemas))
  return isSchema(value) ? tighten(value, schemas) : value
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * A union as a chain of conditions where its members can be told apart, by null and by their `type`: then only the
 * member that is meant complains, not all of them.
 */
function unionOf(members: readonly Schema[], schemas: Record<string, Schema>): Schema {
  const others = members.filter(member => member['type'] !== 'null')
  const one = others.length === 1 ? others[0]! : (byType(others, schemas) ?? { anyOf: others })
  return others.length < members.length ? choose({ type: 'null' }, {}, one) : one
}

function byType(members: readonly Schema[], schemas: Record<string, Schema>): Schema | null {
  const types = members.map(member => typesOf(member, schemas) ?? [])
  const all = types.flat()
  if (types.some(values => values.length === 0) || new Set(all).size < all.length) return null
  const branches = members.map((member, index) => choose({ properties: { type: { enum: types[index] } } }, member, {}))
  return { type: 'object', required: ['type'], properties: { type: { enum: all } }, allOf: branches }
}

function choose(test: Schema, yes: Schema, no: Schema): Schema {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  return { if: test, then: yes, else: no }
}

/** The values of `type` in the object that a schema refers to. */
function typesOf(member: Schema, schemas: Record<string, Schema>): readonly unknown[] | null {
  const reference = member['$ref']
  if (typeof reference !== 'string') return null
  const name = reference.split('/').at(-1)
  const properties = schemas[name ?? '']?.['properties']
  const type = isSchema(properties) ? properties['type'] : undefined
  const values = isSchema(type) ? type['enum'] : undefined
  return Array.isArray(values) ? values : null
}

/** References of an operation point into the description as it was added. */
function absolute(schema: Schema): Schema {
  const moved = JSON.stringify(schema).replaceAll('"#/components/', '"discord#/components/')
  const parsed: Schema = JSON.parse(moved)
  return parsed
}

function mapValues<Value, Result>(record: Readonly<Record<string, Value>>, change: (value: Value) => Result) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
