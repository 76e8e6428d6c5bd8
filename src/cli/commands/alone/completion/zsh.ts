import { VERSION } from '../../../../reporting/version.js';
import type { CommandOffer, Offers, OptionOffer, Value } from './offers.js';

/** The completion for zsh: to be sourced after compinit, or kept as _ccsim in a folder of $fpath. */
export function zsh({ commands, options }: Offers): string {
  const told = commands.map(({ name, says }) => `    ${quoted(`${name}:${says}`)}`);
  return `#compdef ccsim
# zsh completion for ccsim ${VERSION}, made by: ccsim completion zsh
_ccsim_scenarios() {
  _files -g '*.(yaml|yml)'
}

_ccsim_strategies() {
  local file=\${words[(r)*.y(a|)ml]}
  compadd -- \${(f)"$(ccsim list strategies \${(Q)file} 2>/dev/null)"}
}

_ccsim() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands=(
${told.join('\n')}
  )
  _arguments -C \\
${options.map((option) => `    ${optionSpec(option)} \\`).join('\n')}
    '1: :->command' '*:: :->rest' && return
  case $state in
    command) _describe -t commands command commands ;;
    rest)
      case $words[1] in
${commands.map(ofCommand).join('\n')}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _ccsim ]]; then
  _ccsim "$@"
else
  compdef _ccsim ccsim
fi
`;
}

function ofCommand({ name, options, args, repeats }: CommandOffer): string {
  const specs = [
    ...options.map(optionSpec),
    ...args.map((value, i) => quoted(`${repeats && i === args.length - 1 ? '*' : i + 1}: :${action(value)}`)),
  ];
  return `        ${name})\n          _arguments \\\n${specs.map((spec) => `            ${spec}`).join(' \\\n')}\n          ;;`;
}

/** What was said already is not offered again, but for what may be said several times with several values. */
function optionSpec({ flags, says, value }: OptionOffer): string {
  const words = `[${says.replace(/[[\]\\]/g, '\\$&')}]`;
  // `--format=csv` and `--format csv`, `-n5` and `-n 5`.
  const joined = (flag: string) => (flag.startsWith('--') ? `${flag}=` : `${flag}+`);
  if (value !== null) return flags.map((flag) => quoted(`*${joined(flag)}${words}: :${action(value)}`)).join(' ');
  return flags.map((flag) => quoted(`(${flags.join(' ')})${flag}${words}`)).join(' ');
}

function action(value: Value): string {
  switch (value.kind) {
    case 'words':
      return `(${value.words.join(' ')})`;
    case 'scenario':
      return '_ccsim_scenarios';
    case 'strategy':
      return '_ccsim_strategies';
    case 'file':
      return '_files';
    case 'anything':
      return ' ';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
