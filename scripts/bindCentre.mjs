/**
 * Makes the engine's course of its own for a centre. In the sources every function of the simulation is handed the centre
 * it works in. Here they are written once more, within one function that is run anew for each centre, and in which `centre`
 * is a constant: V8 then knows the tables, the columns' addresses and what the model has not, and leaves out what cannot
 * happen. It costs compiling, so only threads with long work take it (src/experiments/workersSetup/boundCourse.ts).
 */
import { parseAst } from 'rolldown/parseAst';

const CENTRE = 'centre';
/** The function that runs a replication. */
const COURSE = 'runs';

/**
 * From the code of the engine's chunk: the code of the course, and what must stand at the end of the chunk, so that the
 * course finds there what it needs of it.
 */
export function courseOf(engine) {
  const { body } = parseAst(engine);
  const bound = new Map(body.filter(isOfCentre).map((node) => [node.id.name, node]));
  const others = new Set(body.flatMap(namesDeclared).filter((name) => !bound.has(name)));
  const needed = new Set();
  const functions = [...bound.values()].map((node) => {
    const own = new Set(namesGiven(node));
    const cuts = [withoutFirst(node.params)];
    for (const { name, call } of uses(node)) {
      const byCentre = call?.arguments[0]?.name === CENTRE;
      // Something of its own may have the same name.
      if (own.has(name) && !byCentre) continue;
      if (others.has(name)) needed.add(name);
      else if (bound.has(name) && byCentre) cuts.push(withoutFirst(call.arguments));
      else if (bound.has(name)) throw new Error(`${node.id.name} uses ${name}, but does not call it with its centre`);
    }
    return textWithout(engine, node, cuts);
  });
  mustStay(needed, body);
  const names = [...needed].join(', ');
  return {
    course: `module.exports = (given, { ${names} }) => {\nconst ${CENTRE} = given;\n${functions.join('\n')}\nreturn ${COURSE};\n};\n`,
    door: `exports.neededByCourse = () => ({ ${names} });\n`,
  };
}

function isOfCentre(node) {
  return node.type === 'FunctionDeclaration' && node.params[0]?.name === CENTRE;
}

function namesDeclared(node) {
  return node.type === 'VariableDeclaration' ? node.declarations.map(({ id }) => id.name) : (node.id?.name ?? []);
}

/** What the course is given once must never change. */
function mustStay(names, body) {
  for (const node of body.flatMap((statement) => [...within(statement)])) {
    const target = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' && node.argument;
    if (names.has(target?.name)) throw new Error(`${target.name} is assigned to, and a course needs it`);
  }
}

/** The identifiers within a node that are no property's name; `call` where one is called. */
function* uses(root) {
  for (const node of within(root)) {
    for (const [key, child] of Object.entries(node)) {
      for (const each of [child].flat()) {
        if (each?.type !== 'Identifier' || key === 'id' || isName(node, key)) continue;
        yield { name: each.name, call: node.type === 'CallExpression' && key === 'callee' ? node : undefined };
      }
    }
  }
}

function isName({ type, computed, shorthand }, key) {
  if (type === 'MemberExpression') return key === 'property' && !computed;
  return (type === 'Property' || type === 'MethodDefinition') && key === 'key' && !computed && !shorthand;
}

/** The names that a function gives to its parameters and variables. */
function* namesGiven(root) {
  for (const node of within(root)) {
    const patterns = [node.type === 'VariableDeclarator' ? node.id : [], node.params ?? []].flat();
    for (const pattern of patterns) {
      for (const { type, name } of within(pattern)) if (type === 'Identifier') yield name;
    }
  }
}

/** A node and all that is within it. */
function* within(node) {
  yield node;
  for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') yield* within(child);
}

function withoutFirst([first, second]) {
  return { from: first.start, to: second ? second.start : first.end };
}

function textWithout(code, { start, end }, cuts) {
  let text = '';
  let at = start;
  for (const { from, to } of cuts.sort((a, b) => a.from - b.from)) {
    text += code.slice(at, from);
    at = to;
  }
  return text + code.slice(at, end);
}
